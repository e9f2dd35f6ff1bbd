using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.EditorialChecks;
using OptOutGuide.Content.Statistics;
using OptOutGuide.Content.Tests;
using OptOutGuide.Content.Text;
using OptOutGuide.Web.Components.Authoring;
using OptOutGuide.Web.Live;
using OptOutGuide.Web.Settings;
using static OptOutGuide.Web.Components.Authoring.AuthoringTableModel;

namespace OptOutGuide.Web.Tests.Components;

/// <summary>What the page for authors says about some content.</summary>
public sealed class AuthoringReportTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Diagnostics_are_those_of_the_check_on_the_same_day()
    {
        var content = new SampleContent().Change("guides/app/en.md", "In the harbour.", "In the harbour.[@nobody]");
        var now = new DateTimeOffset(2027, 12, 1, 12, 0, 0, TimeSpan.Zero);
        var report = ReportOf(content, now);

        var expected = EditorialCheck.RunAll(content.Catalog(), new DateOnly(2027, 12, 1));
        Assert.Contains(expected, found => found.Rule == Rule.UnknownClaim);
        Assert.Equal(
            expected.Select(found => found.ToString()).Order(StringComparer.Ordinal),
            report.Diagnostics.Groups.SelectMany(group => group.Entries).Select(entry => entry.Diagnostic.ToString()).Order(StringComparer.Ordinal));
        Assert.Null(report.Stale);
    }

    [Fact]
    public void While_there_was_no_good_content_only_the_structural_diagnostics_are_shown()
    {
        var build = new SampleContent().Without("guides/app/fr.md").Build();
        var report = AuthoringReport.Of(LoadOf(build, staleSince: null), Settings, Now);

        Assert.Empty(report.Tables);
        Assert.Contains("no content without errors", report.Stale, StringComparison.Ordinal);
        Assert.Equal(build.Diagnostics.Length, report.Diagnostics.Errors);
    }

    [Fact]
    public void When_good_content_gets_errors_the_tables_stay_and_say_that_they_are_older()
    {
        var broken = new SampleContent().Without("guides/app/fr.md").Build();
        var report = AuthoringReport.Of(LoadOf(new CatalogBuild(new SampleContent().Catalog(), broken.Diagnostics), Now), Settings, Now);

        Assert.NotEmpty(report.Tables);
        Assert.Contains("2026-11-22T12:00:00Z", report.Stale, StringComparison.Ordinal);
        Assert.Equal([Rule.MissingFile], report.Diagnostics.Groups.Select(group => group.Rule));
    }

    [Theory]
    [InlineData("2027-01-20", "")]
    [InlineData("2027-01-21", "began: 2027-03-22, in 60 days")]
    [InlineData("2027-03-22", "began: 2027-03-22, in 0 days")]
    [InlineData("2027-03-23", "began: ↻ 2027-03-22, overdue")]
    public void Claims_are_listed_sixty_days_before_their_review_with_the_command_that_records_it(string day, string expected)
    {
        var rows = TableOf(new SampleContent(), "claims", At(day)).Rows;

        Assert.Equal(expected, string.Join('\n', rows.Select(row => $"{TextOf(row.Cells[0])}: {TextOf(row.Cells[2])}")));
        Assert.All(rows, row =>
        {
            Assert.Equal("review claim began", TextOf(row.Cells[3]));
            Assert.Equal("vscode://file/content/claims.yaml:3:5", row.Cells[0].Pieces[0].Address);
            Assert.Contains("https://other.example/report", row.Cells[1].Pieces.Select(piece => piece.Address));
        });
    }

    [Fact]
    public void Withdrawn_claims_are_never_due()
    {
        var content = new SampleContent().Change("claims.yaml", "topic: deadline\n    status: confirmed", "topic: deadline\n    status: withdrawn");

        Assert.Empty(TableOf(content, "claims", At("2027-06-01")).Rows);
    }

    [Theory]
    [InlineData("never", "open", "↻ now")]
    [InlineData("2026-11-20", "open", "2027-03-20, in 118 days")]
    [InlineData("2026-07-01", "open", "↻ 2026-10-29, overdue")]
    [InlineData("2026-11-20\n    availability: closed\n    since: 2026-11-21", "closed since 2026-11-21", "2027-03-20, in 118 days")]
    public void Forms_are_to_be_opened_again_as_often_as_claims_about_forms(string opened, string state, string due)
    {
        var row = Assert.Single(TableOf(new SampleContent().Change("forms.yaml", "opened: never", $"opened: {opened}"), "forms", Now).Rows);

        Assert.StartsWith(state + ";", TextOf(row.Cells[1]), StringComparison.Ordinal);
        Assert.Equal((due, "review form objection"), (TextOf(row.Cells[3]), TextOf(row.Cells[4])));
    }

    [Fact]
    public void An_older_translation_is_listed_with_both_places_and_its_command()
    {
        var content = new SampleContent().Locked()
            .Change("articles/why/en.md", "It began.", "It has begun.")
            .Change("articles/why/en.md", "Is it late?", "Is it too late?");
        var rows = TableOf(content, "translations", Now).Rows.Where(row => TextOf(row.Cells[2]).Length > 0).ToList();

        Assert.Equal(["articles/why, lead-text", "articles/why, place"], rows.Select(row => TextOf(row.Cells[0])));
        Assert.Equal(["review translation articles/why fr lead-text", "review translation articles/why fr place"], rows.Select(row => TextOf(row.Cells[2])));
        Assert.Matches("^vscode://file/content/articles/why/fr.md:[0-9]+:1$", rows[1].Cells[0].Pieces[0].Address);
        Assert.Matches("^vscode://file/content/articles/why/en.md:[0-9]+:1$", rows[1].Cells[1].Pieces[^1].Address);
    }

    [Fact]
    public void What_a_language_lacks_is_listed()
    {
        var keywords = "keywords:\n  - { word: Port }\n";

        string GapsOf(SampleContent sample) => string.Join(' ', TableOf(sample.Locked(), "translations", Now).Rows.Select(row => TextOf(row.Cells[0])));

        Assert.Equal("keywords/en.yaml keywords/fr.yaml sources/fr.yaml", GapsOf(new SampleContent()));
        Assert.Equal("keywords/fr.yaml sources/fr.yaml", GapsOf(new SampleContent().With("keywords/en.yaml", keywords)));
        Assert.Equal("", GapsOf(new SampleContent().With("keywords/en.yaml", keywords).With("keywords/fr.yaml", keywords)
            .With("sources/fr.yaml", "paper: { title: Un rapport }\n")));
    }

    [Fact]
    public void A_way_that_is_left_out_in_a_language_is_listed()
    {
        var content = new SampleContent()
            .Change("guides/app/guide.yaml", "shared:", """
                  - id: menu
                    seen: [paper]
                    steps:
                      - id: menu-open
                        tap: { kind: menu, label: { en: Menu } }
                shared:
                """)
            .Append("guides/app/en.md", "### Menu {#menu}\n\n1. Open {tap}. {#menu-open}");
        var row = TableOf(content.Locked(), "translations", Now).Rows.Single(row => TextOf(row.Cells[0]) == "guides/app/guide.yaml");

        Assert.StartsWith("Français: the path 'menu' is left out", TextOf(row.Cells[1]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-05-01", "upcoming, days left: 25", "2025-05-01T22:00:00Z")]
    [InlineData("2025-05-26", "last-day, days left: 0", "2025-05-26T22:00:00Z")]
    [InlineData("2026-11-22", "passed, last day 2025-05-26", "none")]
    public void A_deadline_has_its_phase_and_its_next_change(string day, string phase, string next)
    {
        var row = Assert.Single(TableOf(new SampleContent(), "clock", At(day)).Rows);

        Assert.Equal((phase, next), (TextOf(row.Cells[2]), TextOf(row.Cells[3])));
        Assert.Equal("vscode://file/content/deadlines/start/deadline.yaml:1:1", row.Cells[0].Pieces[0].Address);
    }

    [Theory]
    [InlineData("2026-11-01", "not yet shown", "2026-11-30T23:00:00Z")]
    [InlineData("2026-12-02", "shown", "2026-12-05T23:00:00Z")]
    [InlineData("2026-12-07", "no longer shown: remove it", "none")]
    public void A_notice_is_listed_with_its_state_and_its_next_change(string day, string state, string next)
    {
        var content = new SampleContent().With("notices.yaml", """
            notices:
              - id: down
                from: 2026-12-01
                until: 2026-12-05
                zone: Europe/Paris
                pages: all
                text: { en: "It is down.", fr: "Il est en panne." }
            """);
        var row = TableOf(content, "clock", At(day)).Rows[^1];

        Assert.Equal(("down", state, next), (TextOf(row.Cells[0]), TextOf(row.Cells[2]), TextOf(row.Cells[3])));
        Assert.StartsWith("vscode://file/content/notices.yaml:2:", row.Cells[0].Pieces[0].Address, StringComparison.Ordinal);
    }

    [Fact]
    public void Exactly_the_numbers_over_their_limit_that_the_check_reports_are_highlighted()
    {
        var content = new SampleContent().Change("site.yaml", "address:", """
            limits:
              guides: { words: 3, mainListWords: 2, mainListSteps: 1, marks: 40, unfoldedWords: 1000 }
              articles: { words: 2, firstAnswerWords: 1, flesch: 100, marks: 0, attributedPercent: 0 }
              home: { words: 500, flesch: 100 }
            address:
            """);
        var table = TableOf(content, "statistics", Now);
        var highlighted = table.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Pieces).Count(piece => piece.IsDue);

        var reported = EditorialCheck.RunAll(content.Catalog(), DateOnly.FromDateTime(Now.UtcDateTime)).Count(found => found.Rule == Rule.OverLimit);
        Assert.NotEqual(0, reported);
        Assert.Equal(reported, highlighted);
        Assert.Equal(["limits of guides", "limits of articles", "limits of home"], table.Rows.Take(3).Select(row => TextOf(row.Cells[0])));
        Assert.All(table.Rows, row => Assert.Equal(1 + StatisticsColumn.All.Length, row.Cells.Length));
    }

    [Fact]
    public void Each_page_is_listed_once_with_its_path_and_its_file_in_every_language()
    {
        var catalog = new SampleContent().Catalog();
        var rows = TableOf(new SampleContent(), "pages", Now).Rows;

        Assert.Equal(
            catalog.Urls.All.Select(url => url.Path.Value).Order(StringComparer.Ordinal),
            rows.SelectMany(row => row.Cells.Skip(1)).Select(cell => cell.Pieces[0].Address!).Order(StringComparer.Ordinal));
        Assert.All(rows, row => Assert.Equal(3, row.Cells.Length));
        var edited = rows.SelectMany(row => row.Cells.Skip(1)).Select(cell => cell.Pieces[1].Address);
        Assert.All(edited, link => Assert.StartsWith("vscode://file/content/", link, StringComparison.Ordinal));
    }

    [Fact]
    public void Commands_name_the_content_folder_unless_it_is_the_usual_one()
    {
        Assert.EndsWith(" -- --content \"/content\"", ReportOf(new SampleContent(), Now).Command, StringComparison.Ordinal);
        Assert.EndsWith(" --", AuthoringReport.Of(LoadOf(new(null, []), null), Settings with { ContentFolder = SiteSettings.FindContentFolder() }, Now).Command,
            StringComparison.Ordinal);
    }

    private static SiteSettings Settings { get; } = new("/content", null, null);

    private static DateTimeOffset At(string day) => AsOf.TryParse(day, out var instant) ? instant : throw new FormatException(day);

    private static ContentLoadResult LoadOf(CatalogBuild build, DateTimeOffset? staleSince) => new(build, TimeSpan.Zero, FolderFingerprint.None, staleSince);

    private static AuthoringReport ReportOf(SampleContent content, DateTimeOffset now) =>
        AuthoringReport.Of(LoadOf(new CatalogBuild(content.Catalog(), []), staleSince: null), Settings, now);

    private static AuthoringTableModel TableOf(SampleContent content, string id, DateTimeOffset now) =>
        ReportOf(content, now).Tables.Single(table => table.Id == id);

    private static string TextOf(Cell cell) => string.Join(' ', cell.Pieces.Select(piece => piece.Text));
}
