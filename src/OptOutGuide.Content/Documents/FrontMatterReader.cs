using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Sources.Yaml;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Documents;

/// <summary>Reads the front matter of a Markdown file.</summary>
internal static class FrontMatterReader
{
    private const int MaxShortLength = 30;
    private const int MaxDescriptionLength = 160;

    /// <summary>The front matter of a page.</summary>
    public static FrontMatter ReadPage(YamlMap map, string id, SiteLanguage language)
    {
        var front = new FrontMatter(
            Text(map, "title", language),
            TextUpTo(MaxShortLength, map, "short", language),
            TextUpTo(MaxDescriptionLength, map, "description", language),
            map.OptionalName("slug") is { Length: > 0 } slug ? slug : id,
            [.. map.NameList("formerly").Select(old => old.Value)],
            map.Date("changed"));
        map.Close();
        return front;
    }

    /// <summary>The front matter of a deadline, which has only a title.</summary>
    public static FrontMatter ReadTitle(YamlMap map, string id, SiteLanguage language)
    {
        var title = Text(map, "title", language);
        map.Close();
        return new FrontMatter(title, title, "", id, [], null);
    }

    /// <summary>A substitute for front matter that cannot be parsed, so that the rest of the file can still be checked.</summary>
    public static FrontMatter Unknown(string id) => new("", "", "", id, [], null);

    private static string Text(YamlMap map, string key, SiteLanguage language) => Typography.Apply(map.Text(key), language.Spacing);

    private static string TextUpTo(int maxLength, YamlMap map, string key, SiteLanguage language)
    {
        var text = Text(map, key, language);
        if (text.Length > maxLength)
        {
            var message = FormattableString.Invariant($"'{key}' has {text.Length} characters; the maximum is {maxLength}.");
            map.Reject(key, Rule.WrongValue, message, "Make it shorter.");
        }

        return text;
    }
}
