using System.Globalization;
using System.Text.RegularExpressions;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Claims;

namespace OptOutGuide.Web.Tests.Site;

public sealed class ClaimTests(TestSite site)
{
    [Theory]
    [InlineData("/en")]
    [InlineData("/fr/guides/facebook")]
    [InlineData("/en/guides/instagram")]
    [InlineData("/en/what-meta-collects")]
    [InlineData("/fr/cadre-reglementaire")]
    public async Task Every_statement_has_sources_dates_and_a_way_back_to_its_sentence(string path)
    {
        var page = await site.Read(path);
        var sources = await site.Read(page.QuerySelector("#sources a")!.GetAttribute("href")!);
        var statements = sources.QuerySelectorAll(".statements > li").ToList();

        Assert.NotEmpty(statements);
        Assert.All(statements, statement =>
        {
            Assert.All(statement.QuerySelectorAll(".lines > li"), line =>
            {
                Assert.NotNull(line.QuerySelector("strong + span a[href^='https://'][hreflang]"));
                Assert.True(Regex.IsMatch(line.TextContent, "first-hand|second-hand|directe|indirecte"), line.OuterHtml);
            });
            Assert.NotEmpty(statement.QuerySelectorAll(".lines > li"));
            Assert.Contains("2026", statement.QuerySelector(".state")!.TextContent, StringComparison.Ordinal);
            Assert.All(statement.QuerySelectorAll(".said"), said => Assert.True(said.QuerySelector("q")!.TextContent.Length > 3, said.OuterHtml));
        });
        // Every link back was followed by the walk over the site; those into this page lead to the sentence itself.
        var anchors = page.QuerySelectorAll("a[id^='at-']").Select(anchor => anchor.Id![3..]).ToList();
        Assert.NotEmpty(anchors);
        Assert.Empty(anchors.Except(statements.Select(statement => statement.Id!), StringComparer.Ordinal));
    }

    [Fact]
    public async Task No_page_shows_numbers_lists_of_sources_or_boxes_for_disputes()
    {
        foreach (var address in site.Catalog.Urls.All.Where(address => address.Kind is not (PageKind.Sources or PageKind.Status)))
            Assert.Empty((await site.Read(address.Path.Value)).QuerySelectorAll(".cite, .sources, .dispute, .statements"));
    }

    [Fact]
    public async Task Both_languages_cite_the_same_claims_in_the_same_order()
    {
        foreach (var page in site.Catalog.Urls.All.Where(address => address.Kind == PageKind.Sources).Select(address => address.Page).Distinct())
        {
            // A way that is left out in one of the languages cites more in the other.
            if (page.SourcesOwner is { } owner && site.Catalog.Find(owner) is GuidePage guide
                && site.Catalog.Site.Languages.Any(language => !guide.TextIn(language).LeftOut.IsEmpty)) continue;

            async Task<string[]> Statements(int language) =>
                [.. (await site.Read(site.Catalog.Urls.Of(page, site.Catalog.Site.Languages[language]).Path.Value))
                    .QuerySelectorAll(".statements > li").Select(statement => statement.Id!)];

            Assert.Equal(await Statements(0), await Statements(1));
        }
    }

    [Fact]
    public async Task A_disputed_claim_shows_positions_and_advice_on_the_sources_page()
    {
        var page = await site.Read("/en/regulation/sources");
        var claim = site.Catalog.Claims.Find("late-objection")!;
        var words = site.Catalog.Claims.TextOf(claim, site.Catalog.Site.Languages[0]);
        var statement = page.GetElementById("late-objection")!;

        Assert.Contains("Sources disagree", statement.QuerySelector(".state")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(words.Statement, statement.QuerySelector(".dispute-title")!.TextContent, StringComparison.Ordinal);
        Assert.All(words.Positions.Zip(statement.QuerySelectorAll(".dispute > ul > li")), position =>
            Assert.StartsWith(position.First, position.Second.TextContent.Trim(), StringComparison.Ordinal));
        Assert.Contains(words.Advice!, statement.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_date_of_a_page_is_the_oldest_review_of_its_claims()
    {
        using var content = new ContentCopy();
        var cited = site.Catalog.Guides[0].In(site.Catalog.Site.Languages[0]).Body.Citations.First().ClaimId;
        content.Write("claims.yaml", OptOutGuide.Content.Editing.FactsEdit.ReviewClaims(content.Read("claims.yaml"), [cited], new DateOnly(2026, 11, 1),
            confirmed: false));
        await using var older = await new TestSite(content.Path).OpenAsync();

        Assert.Equal("Facts checked on 1 November 2026", (await older.Read("/en/guides/facebook")).QuerySelector(".checked")!.TextContent);
        Assert.Equal("Facts checked on 28 November 2026", (await site.Read("/en/guides/facebook")).QuerySelector(".checked")!.TextContent);
    }

    [Fact]
    public async Task Claims_are_marked_as_overdue_from_the_day_after_their_review_date()
    {
        await using var own = await new TestSite().OpenAsync();
        own.Clock.AdjustTime(new DateTimeOffset(2027, 3, 22, 23, 59, 59, TimeSpan.Zero));
        Assert.Empty((await own.Read("/en/regulation")).QuerySelectorAll(".due"));

        own.Clock.AdjustTime(own.Clock.GetUtcNow().AddSeconds(1));
        var page = await own.Read("/en/regulation");
        Assert.Contains("↻", page.QuerySelectorAll(".mark").Select(mark => mark.TextContent));
        Assert.Contains(
            "Due for review since 23 March 2027",
            (await own.Read("/en/regulation/sources")).QuerySelector(".statements .due")!.TextContent,
            StringComparison.Ordinal);
        Assert.Contains("due for review", page.QuerySelector(".checked.due")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("22 March 2027", (await own.Read("/en/status")).QuerySelector("td .due")!.TextContent.Trim('↻', ' '));
    }

    [Fact]
    public async Task The_status_page_lists_the_state_of_every_claim_and_every_form_and_next_change()
    {
        var page = await site.Read("/fr/etat-des-faits");
        var claims = site.Catalog.Claims.All;

        Assert.True(claims.Length >= 60);
        Assert.Equal(claims.Length, page.QuerySelectorAll("tbody tr").Length);
        Assert.Empty(page.QuerySelectorAll("td ul, .lines"));
        Assert.All(page.QuerySelectorAll("tbody a"), link => Assert.Contains("/sources#", link.GetAttribute("href")!, StringComparison.Ordinal));
        Assert.Contains(
            claims.Count(claim => claim.Status == ClaimStatus.Disputed).ToString(CultureInfo.InvariantCulture),
            page.GetElementById("disputes")!.NextElementSibling!.TextContent,
            StringComparison.Ordinal);
        Assert.All(site.Catalog.Forms, form => Assert.Contains(form.Address.AbsoluteUri, page.Body!.TextContent, StringComparison.Ordinal));
        Assert.Contains("Nous n’avons pas encore ouvert ce formulaire", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("22\u00A0mars 2027", page.GetElementById("next")!.NextElementSibling!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Checklists_have_the_review_date()
    {
        var page = await site.Read("/en/checklist");

        Assert.Contains("22 November 2026", page.QuerySelector(".checked")!.TextContent, StringComparison.Ordinal);
    }
}
