using System.Collections.Immutable;
using OptOutGuide.Content.Eligibility;
using OptOutGuide.Content.Sources.Yaml;

namespace OptOutGuide.Content.Documents;

/// <summary>Reads <c>home.yaml</c>, <c>article.yaml</c> and <c>eligibility.yaml</c>. See <see cref="GuideFactsReader"/> for guides.</summary>
internal static class PageFactsReader
{
    public static HomeFacts ReadHome(YamlMap map)
    {
        var facts = new HomeFacts(CommonFacts.Empty with { Deadlines = map.NameList("deadlines"), SectionStyles = ReadStyles(map) });
        map.Close();
        return facts;
    }

    public static ArticleFacts ReadArticle(YamlMap map)
    {
        var facts = new ArticleFacts(
            ReadCommon(map),
            map.Has("group") ? map.Choice<ArticleGroup>("group") : ArticleGroup.Know,
            map.Has("data") ? map.Choice<DataBlock>("data") : DataBlock.None);
        map.Close();
        return facts;
    }

    public static EligibilityFacts? ReadEligibility(YamlMap map) => EligibilityReader.Read(map) is { } tree ? new EligibilityFacts(tree) : null;

    /// <summary>The keys that articles and guides share.</summary>
    public static CommonFacts ReadCommon(YamlMap map) => new(
        map.Number("order"),
        map.NameList("deadlines"),
        map.PathList("next"),
        ReadStyles(map),
        map.OptionalMap("formerAnchors") is { } former
            ? [.. former.Keys.Select(id => new FormerAnchor(id, former.Name(id), former.At(id)))]
            : []);

    private static ImmutableArray<SectionStyle> ReadStyles(YamlMap map) => map.OptionalMap("sections") is { } styles
        ? [.. styles.Keys.Select(id => new SectionStyle(id, styles.Choice<SectionRole>(id), styles.At(id)))]
        : [];
}
