using Bunit;
using OptOutGuide.Web.Components;

namespace OptOutGuide.Web.Tests.Components;

/// <summary>The parts of a sources page, and what leads to it.</summary>
public sealed class StatementTests : ComponentTest
{
    private static readonly SourceLineModel Report =
        new("15 May 2025", "A paper", ":", "https://paper.example/", "Un rapport", "fr", "français", "second-hand");

    private static readonly StatementModel Began = new(
        "began", [new("It began.", "/en/why#at-began"), new("Since May.", "/en/why#place")], "Stated exactly: It began on 27 May.", "reported",
        "° Reported second-hand only", Overdue: null, "Last reviewed on 1 June", [Report], Dispute: null, "Back", "Link", Report: null);

    [Fact]
    public void A_source_begins_with_its_date_and_names_the_language_of_its_title() => RenderOf(Report).MarkupMatches("""
        <strong>15 May 2025</strong> <span>A paper: <a href="https://paper.example/" hreflang="fr" lang="fr">Un rapport</a> <span lang="fr">(français)</span>
        <i>second-hand</i></span>
        """);

    [Fact]
    public void A_source_in_the_language_of_the_page_does_not_say_so() =>
        RenderOf(Report with { Language = "en", LanguageName = null, Title = "A report" }).MarkupMatches("""
            <strong>15 May 2025</strong> <span>A paper: <a href="https://paper.example/" hreflang="en">A report</a> <i>second-hand</i></span>
            """);

    [Fact]
    public void A_statement_quotes_its_sentences_and_leads_back_to_each()
    {
        var statement = RenderOf(Began);

        Assert.Equal("reported", statement.Find("li#began").ClassName);
        Assert.Equal(["It began.", "Since May."], statement.FindAll(".said q").Select(quote => quote.TextContent));
        Assert.Equal(
            [("/en/why#at-began", "Back"), ("#began", "Link"), ("/en/why#place", "Back")],
            statement.FindAll(".said a").Select(link => (link.GetAttribute("href"), link.GetAttribute("aria-label"))));
    }

    [Fact]
    public void A_statement_shows_status_dates_words_and_sources()
    {
        var statement = RenderOf(Began);

        Assert.Equal("° Reported second-hand only", statement.Find(".state strong").TextContent);
        Assert.Contains("Last reviewed on 1 June", statement.Find(".state").TextContent, StringComparison.Ordinal);
        Assert.Contains("Stated exactly: It began on 27 May.", statement.Markup, StringComparison.Ordinal);
        Assert.Single(statement.FindAll("ul.lines > li"));
        Assert.Empty(statement.FindAll(".due, .dispute"));
    }

    [Fact]
    public void A_statement_links_to_the_form_for_a_wrong_fact_if_the_site_has_one()
    {
        var link = new StatementModel.Link("Report a mistake", "https://host.example/o/n/issues/new");

        Assert.Equal(link.Address, RenderOf(Began with { Report = link }).Find(".state a").GetAttribute("href"));
        Assert.Empty(RenderOf(Began).FindAll(".state a"));
    }

    [Fact]
    public void An_overdue_statement_says_since_when() =>
        Assert.Equal("↻ Due since 2 June", RenderOf(Began with { Overdue = "↻ Due since 2 June" }).Find(".state .due").TextContent);

    [Fact]
    public void A_disputed_statement_shows_each_side_with_its_sources_and_the_advice()
    {
        var dispute = new DisputeModel("Safe:", "Is it too late?", [new("A paper says yes.", [Report]), new("Another says no.", [])], "Do it anyway.");
        var statement = RenderOf(Began with { Exactly = null, Sources = [], Dispute = dispute });

        Assert.Equal("Is it too late?", statement.Find(".dispute-title").TextContent.Trim());
        Assert.Equal(1, statement.FindAll(".dispute > ul > li")[0].QuerySelectorAll("ul.lines > li").Length);
        Assert.Empty(statement.FindAll(".dispute > ul > li")[1].QuerySelectorAll("ul"));
        Assert.Equal("Safe: Do it anyway.", statement.Find(".dispute > p:last-child").TextContent);
        Assert.Empty(statement.FindAll("li > ul.lines:last-child > li > ul"));
    }

    [Fact]
    public void A_mark_is_a_link_with_words() => RenderOf(new MarkModel("°", "/en/why/sources#began", "Second-hand")).MarkupMatches("""
        <a class="mark" href="/en/why/sources#began" aria-label="Second-hand">°</a>
        """);

    [Fact]
    public void The_line_that_leads_to_the_proof_keeps_the_old_anchor() => RenderOf(new ProofLineModel("/en/why/sources", "2 statements")).MarkupMatches("""
        <p class="proof-line" id="sources"><a href="/en/why/sources">2 statements</a></p>
        """);
}
