namespace OptOutGuide.Web.Components;

/// <summary>Changes to rendered HTML.</summary>
internal static class ComponentHtml
{
    /// <summary>Lets links within a page lead to that page from another one.</summary>
    public static string LinkBack(string html, string path) => html.Replace("href=\"#", $"href=\"{path}#", StringComparison.Ordinal);
}
