namespace OptOutGuide.Web.Pages;

/// <summary>One question or outcome of the eligibility tree. The path contains only the node, not the answers that led to it, so it can be shared.</summary>
public sealed class EligibilityModel : SitePageModel;
