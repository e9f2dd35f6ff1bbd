namespace OptOutGuide.Web.Settings;

/// <summary>Whether the site shows what only its authors need: the page <see cref="PagePath"/>, and links that open files in their editor.</summary>
/// <param name="Folder">Full path of the content. Null for readers: to them the page does not exist, and no response names a path of the machine.</param>
public sealed record AuthoringSettings(string? Folder)
{
    /// <summary>The path of the page for authors.</summary>
    public const string PagePath = "/authoring";

    /// <summary>In Development only, and never in an export.</summary>
    public static AuthoringSettings For(IHostEnvironment environment, SiteSettings settings) =>
        new(environment.IsDevelopment() && settings.FrozenAt is null ? settings.ContentFolder : null);
}
