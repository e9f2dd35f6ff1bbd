using OptOutGuide.Content.Sources.Yaml;

namespace OptOutGuide.Content.Catalog;

/// <summary>Reads <c>limits</c> of <c>site.yaml</c>.</summary>
internal static class TextLimitsReader
{
    public static TextLimits Read(YamlMap? map)
    {
        if (map is null) return TextLimits.None;
        var limits = new TextLimits(ReadPage(map.OptionalMap("guides")), ReadPage(map.OptionalMap("articles")), ReadPage(map.OptionalMap("home")));
        map.Close();
        return limits;
    }

    private static PageLimits ReadPage(YamlMap? map)
    {
        if (map is null) return new PageLimits();
        var limits = new PageLimits
        {
            MainListWords = OptionalNumber(map, "mainListWords"),
            MainListSteps = OptionalNumber(map, "mainListSteps"),
            FirstAnswerWords = OptionalNumber(map, "firstAnswerWords"),
            Words = OptionalNumber(map, "words"),
            UnfoldedWords = OptionalNumber(map, "unfoldedWords"),
            AnswerWords = OptionalNumber(map, "answerWords"),
            LeadWords = OptionalNumber(map, "leadWords"),
            Marks = OptionalNumber(map, "marks"),
            MainListMarks = OptionalNumber(map, "mainListMarks"),
            AttributedPercent = OptionalNumber(map, "attributedPercent"),
            Flesch = OptionalNumber(map, "flesch"),
        };
        map.Close();
        return limits;
    }

    private static int? OptionalNumber(YamlMap map, string key) => map.Has(key) ? map.Number(key) : null;
}
