using OptOutGuide.Content.Sources;

namespace OptOutGuide.Benchmarks.Growth;

/// <summary>The same Markdown as a Hugo site: no theme, minimal layouts with title, description and text.</summary>
internal static class HugoSite
{
    private const string Page = "<!doctype html><html lang=\"{{ .Lang }}\"><meta charset=\"utf-8\"><title>{{ .Title }}</title>"
        + "<meta name=\"description\" content=\"{{ .Description }}\"><h1>{{ .Title }}</h1>{{ .Content }}";
    private const string List = Page + "{{ range .Pages }}<p><a href=\"{{ .RelPermalink }}\">{{ .Title }}</a></p>{{ end }}";

    // Only pages: no feeds, no sitemap, no taxonomies.
    private const string Settings =
        """
        baseURL: https://example.org/
        defaultContentLanguage: en
        defaultContentLanguageInSubdir: true
        disableKinds: [taxonomy, term, RSS, sitemap, robotsTXT, "404"]
        languages:
          en: { contentDir: content/en, languageName: English }
          fr: { contentDir: content/fr, languageName: Français }
        """;

    public static IEnumerable<ContentFile> FilesOf(ContentFolder content)
    {
        yield return new ContentFile("config.yaml", Settings);
        yield return new ContentFile("layouts/_default/single.html", Page);
        yield return new ContentFile("layouts/_default/list.html", List);
        yield return new ContentFile("layouts/index.html", List);
        foreach (var file in content.Files.Where(file => file.RelativePath.EndsWith(".md", StringComparison.Ordinal)))
        {
            var (folder, language) = (Path.GetDirectoryName(file.RelativePath)!, Path.GetFileNameWithoutExtension(file.RelativePath));
            yield return new ContentFile($"content/{language}/{(folder == "home" ? "_index" : folder)}.md", file.Text);
        }
    }
}
