using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Sources.Yaml;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Documents;

/// <summary>Reads the front matter of a Markdown file.</summary>
internal static class FrontMatterReader
{
    private const int MaxShortLength = 30;
    private const int MaxDescriptionLength = 160;

    public static FrontMatter ReadPage(YamlMap map, string id, SiteLanguage language)
    {
        var front = new FrontMatter(
            Text(map, "title", language),
            AtMost(MaxShortLength, Text(map, "short", language), "short", map),
            AtMost(MaxDescriptionLength, Text(map, "description", language), "description", map),
            map.OptionalName("slug") ?? id,
            [.. map.NameList("formerly").Select(old => old.Value)],
            map.Date("changed"));
        map.Close();
        return front;
    }

    /// <summary>The words of a deadline have a title only.</summary>
    public static FrontMatter ReadTitle(YamlMap map, string id, SiteLanguage language)
    {
        var title = Text(map, "title", language);
        map.Close();
        return new FrontMatter(title, title, "", id, [], null);
    }

    /// <summary>Stands in for front matter with findings, so that the rest of the file is looked at as well.</summary>
    public static FrontMatter Unknown(string id) => new("", "", "", id, [], null);

    private static string Text(YamlMap map, string key, SiteLanguage language) => Typography.Apply(map.Text(key), language.Spacing);

    private static string AtMost(int length, string text, string key, YamlMap map)
    {
        if (text.Length > length)
            map.Reject(key, Rule.WrongValue, FormattableString.Invariant($"'{key}' has {text.Length} characters; there is room for {length}."), "Say it shorter.");
        return text;
    }
}
