using OptOutGuide.Content.Tests.Statistics;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Tests.Checks;

public sealed class LimitCheckTests
{
    [Fact]
    public void Without_limits_there_are_no_warnings() =>
        Assert.DoesNotContain(Guide("").Editorial(), found => found.Rule == Rule.OverLimit || found.Rule == Rule.AttributedSentence);

    [Theory]
    [InlineData("mainListWords: 21", "mainListWords: 20", "21 words from the title to the end of the main list; the limit is 20")]
    [InlineData("mainListSteps: 2", "mainListSteps: 1", "2 steps in its main list; the limit is 1")]
    [InlineData("unfoldedWords: 38", "unfoldedWords: 37", "38 words that are not folded; the limit is 37")]
    [InlineData("answerWords: 6", "answerWords: 5", "6 words in the answer 'is-late'; the limit is 5")]
    [InlineData("leadWords: 3", "leadWords: 2", "3 words before the first heading; the limit is 2")]
    [InlineData("marks: 2", "marks: 1", "2 marks; the limit is 1")]
    [InlineData("mainListMarks: 1", "mainListMarks: 0", "1 marks down to the end of the main list; the limit is 0")]
    [InlineData("flesch: 90", "flesch: 200", "the limit is 200")]
    [InlineData("firstAnswerWords: 0", null, "")]
    public void A_value_above_its_limit_gives_a_warning_and_one_at_the_limit_none(string allowed, string? exceeded, string message)
    {
        Assert.Empty(OverLimit(Guide($"guides: {{ {allowed} }}")));
        if (exceeded is null) return;
        var found = Assert.Single(OverLimit(Guide($"guides: {{ {exceeded} }}")));

        Assert.StartsWith("'guides/app' in English has ", found.Message, StringComparison.Ordinal);
        Assert.Contains(message, found.Message, StringComparison.Ordinal);
        Assert.Equal("guides/app/en.md", found.Location.Path);
        Assert.NotEmpty(found.Fix);
    }

    [Fact]
    public void A_guide_without_a_way_to_a_form_is_limited_by_its_first_answer()
    {
        var content = Guide("guides: { mainListWords: 1, firstAnswerWords: 8 }").Change("guides/app/guide.yaml", "    form: objection\n", "");

        Assert.Contains("9 words in its first answer; the limit is 8", Assert.Single(OverLimit(content)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Articles_have_limits_of_their_own()
    {
        var found = OverLimit(Guide("articles: { leadWords: 1 }"));

        Assert.Equal("articles/why/en.md", Assert.Single(found).Location.Path);
    }

    [Fact]
    public void The_front_page_has_limits_of_its_own()
    {
        var found = OverLimit(Guide("home: { words: 1 }"));

        Assert.Equal("home/en.md", Assert.Single(found).Location.Path);
        Assert.Contains("words; the limit is 1.", found[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reading_ease_is_limited_in_the_original_language_only() =>
        Assert.DoesNotContain(
            Guide("guides: { flesch: 200 }").Editorial(),
            found => found.Rule == Rule.OverLimit && found.Location.Path.EndsWith("fr.md", StringComparison.Ordinal));

    [Fact]
    public void Every_attributed_sentence_of_a_limited_kind_is_a_warning_with_its_line_and_the_name()
    {
        var content = new SampleContent().Change("articles/why/en.md", "Is it late?[@late]", "A paper says no.[@late]");
        var limited = content.Change("site.yaml", "languages:", "limits: { articles: { attributedPercent: 5 } }\nlanguages:").Editorial().ToList();
        var found = Assert.Single(limited, diagnostic => diagnostic.Rule == Rule.AttributedSentence);

        Assert.Equal(("articles/why/en.md", 11), (found.Location.Path, found.Location.Line));
        Assert.Contains("'A paper'", found.Message, StringComparison.Ordinal);
        Assert.Contains("has 33 % of sentences", Assert.Single(limited, diagnostic => diagnostic.Rule == Rule.OverLimit).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("guides: { letters: 1 }", "unknown-key")]
    [InlineData("guides: { marks: few }", "wrong-value")]
    [InlineData("guide: { marks: 1 }", "unknown-key")]
    [InlineData("guides: 5", "wrong-value")]
    public void Limits_are_parsed_strictly(string limits, string code)
    {
        var found = new SampleContent().Change("site.yaml", "languages:", $"limits: {{ {limits} }}\nlanguages:").OnlyDiagnostic();

        Assert.Equal((code, "site.yaml", 2), (found.Rule.Code, found.Location.Path, found.Location.Line));
    }

    private static SampleContent Guide(string limits)
    {
        var content = TwoLayerGuide.Content()
            .Change("guides/app/en.md", "Say no here.", "Say no here.[@late]")
            .Change("guides/app/en.md", "Look here.", "Look here.[@late]");
        return limits.Length == 0 ? content : content.Change("site.yaml", "languages:", $"limits: {{ {limits} }}\nlanguages:");
    }

    private static List<Diagnostic> OverLimit(SampleContent content) => [.. content.Editorial().Where(found =>
        found.Rule == Rule.OverLimit && found.Location.Path.EndsWith("en.md", StringComparison.Ordinal))];
}
