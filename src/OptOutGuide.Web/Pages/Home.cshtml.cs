namespace OptOutGuide.Web.Pages;

/// <summary>The home page: what the site is about, and the choice of a guide.</summary>
public sealed class HomeModel : ContentPageModel;
