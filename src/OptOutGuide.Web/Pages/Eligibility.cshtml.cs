namespace OptOutGuide.Web.Pages;

/// <summary>One question, or one outcome. The path names the node and nothing else: it can be shared and says nothing about the reader.</summary>
public sealed class EligibilityModel : SitePageModel;
