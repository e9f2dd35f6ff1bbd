using System.Text.RegularExpressions;
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
    public async Task Every_citation_links_to_a_source_with_its_kind_and_review_date(string path)
    {
        var page = await site.Read(path);
        var numbers = page.QuerySelectorAll("main .cite a").Select(link => link.GetAttribute("href")!).ToList();
        var entries = page.QuerySelectorAll(".sources > ol > li").ToList();

        Assert.NotEmpty(numbers);
        Assert.Equal(entries.Select(entry => $"#{entry.Id}").Order(StringComparer.Ordinal), numbers.Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal));
        Assert.All(entries, entry =>
        {
            // A source that an earlier entry lists is referred to by number.
            Assert.NotEmpty(entry.QuerySelectorAll(".source"));
            Assert.All(entry.QuerySelectorAll(".source"), source => Assert.True(
                source.QuerySelector("a[href^='#source-']") is { } earlier ? page.GetElementById(earlier.GetAttribute("href")![1..]) is not null
                : source.QuerySelector("a[href^='https://'][hreflang]") is not null
                    && Regex.IsMatch(source.TextContent, "first-hand|second-hand|directe|indirecte"),
                source.OuterHtml));
            Assert.Contains("2026", (entry.QuerySelector(".looked") ?? page.QuerySelector(".sources > p"))!.TextContent, StringComparison.Ordinal);
            Assert.NotNull(page.GetElementById(entry.QuerySelector(".back")!.GetAttribute("href")![1..]));
        });
    }

    [Theory]
    [InlineData("/en/guides/facebook")]
    [InlineData("/fr/cadre-reglementaire")]
    public async Task Each_source_is_written_out_once(string path)
    {
        var sources = (await site.Read(path)).QuerySelectorAll(".source:has(a[hreflang])").Select(source => source.TextContent).ToList();

        Assert.NotEmpty(sources);
        Assert.Equal(sources.Distinct(StringComparer.Ordinal), sources);
    }

    [Fact]
    public async Task Citations_are_numbered_from_1_in_the_order_of_the_text()
    {
        var numbers = (await site.Read("/en/what-meta-collects")).QuerySelectorAll("main .cite a")
            .Select(link => int.Parse(link.TextContent, System.Globalization.CultureInfo.InvariantCulture)).Distinct().ToList();

        Assert.Equal(Enumerable.Range(1, numbers.Count), numbers);
    }

    [Fact]
    public async Task Both_languages_cite_the_same_claims_in_the_same_order()
    {
        foreach (var page in site.Catalog.Pages)
        {
            async Task<string[]> Sources(int language) =>
                [.. (await site.Read(site.Catalog.Urls.Of(page.Id, site.Catalog.Site.Languages[language]).Path.Value))
                    .QuerySelectorAll(".sources .source > a").Select(link => link.GetAttribute("href")!)];

            Assert.Equal(await Sources(0), await Sources(1));
        }
    }

    [Fact]
    public async Task A_disputed_claim_shows_positions_and_advice_once_at_its_first_citation()
    {
        var page = await site.Read("/en/regulation");
        var claim = site.Catalog.Claims.Find("late-objection")!;
        var text = site.Catalog.Claims.TextOf(claim, site.Catalog.Site.Languages[0]);
        var box = Assert.Single(page.QuerySelectorAll(".dispute"), candidate => candidate.TextContent.Contains(text.Statement, StringComparison.Ordinal));

        Assert.Equal(text.Positions, box.QuerySelectorAll("li").Select(item => item.TextContent));
        Assert.Contains(text.Advice!, box.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("Sources disagree", box.TextContent.Trim(), StringComparison.Ordinal);
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
        Assert.Equal("Facts checked on 22 November 2026", (await site.Read("/en/guides/facebook")).QuerySelector(".checked")!.TextContent);
    }

    [Fact]
    public async Task Claims_are_marked_as_overdue_from_the_day_after_their_review_date()
    {
        await using var own = await new TestSite().OpenAsync();
        own.Clock.AdjustTime(new DateTimeOffset(2027, 3, 22, 23, 59, 59, TimeSpan.Zero));
        Assert.Empty((await own.Read("/en/guides/facebook")).QuerySelectorAll(".due"));

        own.Clock.AdjustTime(own.Clock.GetUtcNow().AddSeconds(1));
        var page = await own.Read("/en/guides/facebook");
        Assert.NotEmpty(page.QuerySelectorAll(".cite .due"));
        Assert.Contains("Due for review since 23 March 2027", page.QuerySelector(".sources .due")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("due for review", page.QuerySelector(".checked.due")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("22 March 2027", (await own.Read("/en/status")).QuerySelector("td .due")!.TextContent.Trim('↻', ' '));
    }

    [Fact]
    public async Task The_status_page_lists_every_claim_dispute_form_and_next_change()
    {
        var page = await site.Read("/fr/etat-des-faits");
        var claims = site.Catalog.Claims.All;

        Assert.True(claims.Length >= 60);
        Assert.Equal(claims.Length, page.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(claims.Count(claim => claim.Status == ClaimStatus.Disputed), page.QuerySelectorAll(".dispute").Length);
        Assert.All(site.Catalog.Forms, form => Assert.Contains(form.Address.AbsoluteUri, page.Body!.TextContent, StringComparison.Ordinal));
        Assert.Contains("pas encore", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("22 mars 2027", page.GetElementById("next")!.NextElementSibling!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Checklists_have_no_citations_but_the_review_date()
    {
        var page = await site.Read("/en/checklist");

        Assert.Empty(page.QuerySelectorAll(".cite"));
        Assert.Contains("22 November 2026", page.QuerySelector(".checked")!.TextContent, StringComparison.Ordinal);
    }
}
