using System.Globalization;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Tests.Notices;

public sealed class NoticeTests
{
    private const string Down = """
        notices:
          - id: form-down
            from: 2026-12-01
            until: 2026-12-05
            zone: Europe/Paris
            pages: [guides/app]
            text:
              en: "Meta's form is down.[@began] [Wait](guides/app#send)."
              fr: "Le formulaire est en panne.[@began] [Attendez](guides/app#send)."
        """;

    [Fact]
    public void The_file_can_be_absent_and_the_list_empty()
    {
        Assert.Empty(new SampleContent().Catalog().Notices);
        Assert.Empty(new SampleContent().With("notices.yaml", "notices: []\n").Catalog().Notices);
    }

    [Fact]
    public void A_day_begins_and_ends_at_midnight_of_the_zone_and_the_last_day_is_included()
    {
        var catalog = With(Down).Catalog();
        Assert.Equal([0, 1, 1, 0], new[] { "2026-11-30T22:59:59Z", "2026-11-30T23:00:00Z", "2026-12-05T22:59:59Z", "2026-12-05T23:00:00Z" }
            .Select(text => catalog.StateAt(Instant(text)).Notices.Length));
    }

    [Fact]
    public void Without_an_end_a_notice_stays_and_an_instant_needs_no_zone()
    {
        var catalog = With(Down.Replace("    until: 2026-12-05\n    zone: Europe/Paris\n", "", StringComparison.Ordinal)
            .Replace("2026-12-01", "2026-12-01T14:00+01:00", StringComparison.Ordinal)).Catalog();

        Assert.Empty(catalog.StateAt(Instant("2026-12-01T12:59:59Z")).Notices);
        Assert.Single(catalog.StateAt(Instant("2026-12-01T13:00:00Z")).Notices);
        Assert.Single(catalog.StateAt(Instant("2035-01-01T00:00:00Z")).Notices);
    }

    [Fact]
    public void The_key_is_another_before_during_and_after_a_notice_and_changes_exactly_then()
    {
        var catalog = With(Down).Catalog();
        var keys = new List<string>();
        for (var state = catalog.StateAt(Instant("2026-11-29T00:00:00Z")); keys.Count < 3; state = catalog.StateAt(state.ChangesAt.Value))
        {
            keys.Add(state.Key);
            Assert.Equal(state.Key, catalog.StateAt(state.ChangesAt!.Value.AddTicks(-1)).Key);
        }

        Assert.Equal(3, keys.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void A_notice_is_on_the_pages_that_it_names_or_on_all()
    {
        var named = With(Down).Catalog().Notices[0].Notice;
        var everywhere = With(Down.Replace("[guides/app]", "all", StringComparison.Ordinal)).Catalog().Notices[0].Notice;

        Assert.True(named.IsOn(new PageId("guides/app")));
        Assert.False(named.IsOn(PageId.Home));
        Assert.True(everywhere.IsOn(PageId.Home));
    }

    [Fact]
    public void The_text_is_inline_Markdown_with_the_typography_of_its_language()
    {
        var catalog = With(Down.Replace("en panne.", "en panne ?", StringComparison.Ordinal)).Catalog();

        Assert.Contains("<a href=\"/en/guides/app#send\">Wait</a>", catalog.Notices[0].HtmlIn(catalog.Site.Languages[0]), StringComparison.Ordinal);
        Assert.Contains("en panne\u202F?", catalog.Notices[0].HtmlIn(catalog.Site.Languages[1]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("      fr: \"Le", "      de: \"Le", "missing-key|unknown-key", 8, "fr")]
    [InlineData("[guides/app]", "[guides/apq]", "unknown-reference", 6, "Did you mean 'guides/app'?")]
    [InlineData("[guides/app]", "everywhere", "wrong-value", 6, "all")]
    [InlineData("[guides/app]", "[]", "missing-key", 6, "all")]
    [InlineData("until: 2026-12-05", "until: 2026-11-30", "wrong-value", 4, "last day")]
    [InlineData("until: 2026-12-05", "until: 2026-12-01T00:00+01:00", "wrong-value", 4, "last day")]
    [InlineData("until: 2026-12-05", "until: soon", "wrong-value", 4, "2026-12-01")]
    [InlineData("from: 2026-12-01", "from: 2026-12-01T14:00", "wrong-value", 3, "offset")]
    [InlineData("from: 2026-12-01", "from: 2926-12-01", "wrong-value", 3, "2026-12-01")]
    [InlineData("    zone: Europe/Paris\n", "", "missing-key", 2, "zone: Europe/Paris")]
    [InlineData("Europe/Paris", "Europe/Pari", "wrong-value", 5, "Europe/Paris")]
    [InlineData("guides/app#send). \"", "guides/app#sendd). \"", "broken-link", 8, "#send")]
    [InlineData("en: \"Meta's form", "en: \"- Meta's form", "unsupported-markup", 8, "one or two sentences")]
    [InlineData("- id: form-down", "- id: Form Down", "wrong-value", 2, "letters")]
    public void One_mistake_gives_one_diagnostic_with_its_line_and_fix(string from, string to, string codes, int line, string fix)
    {
        var text = Down.Replace("[Wait](guides/app#send).\"", "[Wait](guides/app#send). \"", StringComparison.Ordinal);
        Assert.Contains(from, text, StringComparison.Ordinal);
        var found = With(text.Replace(from, to, StringComparison.Ordinal)).Build().Diagnostics;

        Assert.Equal(codes, string.Join('|', found.Select(diagnostic => diagnostic.Rule.Code).Order(StringComparer.Ordinal)));
        Assert.All(found, diagnostic => Assert.Equal("notices.yaml", diagnostic.Location.Path));
        Assert.Contains(found, diagnostic => diagnostic.Location.Line == line && diagnostic.Fix.Contains(fix, StringComparison.Ordinal));
    }

    [Fact]
    public void Two_notices_with_the_same_id_are_reported()
    {
        var twice = Down + Down["notices:".Length..];

        Assert.Equal(Rule.DuplicateId, Assert.Single(With(twice).Build().Diagnostics).Rule);
    }

    [Fact]
    public void Notices_are_checked_like_other_texts()
    {
        var found = With(Down.Replace("is down.[@began]", "is down today.[@begun]", StringComparison.Ordinal)).Locked().Editorial();

        Assert.Equal(
            [Rule.RelativeDate, Rule.UnknownClaim],
            found.Where(diagnostic => diagnostic.Location.Path == "notices.yaml").Select(diagnostic => diagnostic.Rule).OrderBy(rule => rule.Code));
    }

    private static SampleContent With(string notices) => new SampleContent().With("notices.yaml", notices.Replace("\r\n", "\n", StringComparison.Ordinal));

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
