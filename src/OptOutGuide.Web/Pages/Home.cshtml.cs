namespace OptOutGuide.Web.Pages;

/// <summary>The front page: what it is about, and which guide to choose.</summary>
public sealed class HomeModel : ContentPageModel;
