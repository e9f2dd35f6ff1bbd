using System.Text.RegularExpressions;
using OptOutGuide.Content.Claims;

namespace OptOutGuide.Web.Tests.Site;

public sealed class ClaimTests(TestSite site) : IClassFixture<TestSite>
{
    [Theory]
    [InlineData("/en")]
    [InlineData("/fr/guides/facebook")]
    [InlineData("/en/guides/instagram")]
    [InlineData("/en/what-meta-collects")]
    [InlineData("/fr/cadre-reglementaire")]
    public async Task Every_number_leads_to_its_source_and_every_source_says_what_it_is_and_when_it_was_looked_at(string path)
    {
        var page = await site.Read(path);
        var numbers = page.QuerySelectorAll("main .cite a").Select(link => link.GetAttribute("href")!).ToList();
        var entries = page.QuerySelectorAll(".sources > ol > li").ToList();

        Assert.NotEmpty(numbers);
        Assert.Equal(entries.Select(entry => $"#{entry.Id}").Order(StringComparer.Ordinal), numbers.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.All(entries, entry =>
        {
            // A source that an earlier entry lists stands here with its number only.
            Assert.NotEmpty(entry.QuerySelectorAll(".source"));
            Assert.All(entry.QuerySelectorAll(".source"), source => Assert.True(
                source.QuerySelector("a[href^='#source-']") is { } earlier ? page.GetElementById(earlier.GetAttribute("href")![1..]) is not null
                : source.QuerySelector("a[href^='https://'][hreflang]") is not null && Regex.IsMatch(source.TextContent, "first-hand|second-hand|directe|indirecte"),
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
    public async Task Numbers_begin_at_1_and_follow_the_text()
    {
        var numbers = (await site.Read("/en/what-meta-collects")).QuerySelectorAll("main .cite a").Select(link => int.Parse(link.TextContent, System.Globalization.CultureInfo.InvariantCulture)).Distinct().ToList();

        Assert.Equal(Enumerable.Range(1, numbers.Count), numbers);
    }

    [Fact]
    public async Task Both_languages_cite_the_same_claims_in_the_same_order()
    {
        foreach (var page in site.Catalog.Pages)
        {
            async Task<string[]> Sources(int language) =>
                [.. (await site.Read(site.Catalog.Urls.Of(page.Id, site.Catalog.Site.Languages[language]).Path.Value)).QuerySelectorAll(".sources .source > a").Select(link => link.GetAttribute("href")!)];

            Assert.Equal(await Sources(0), await Sources(1));
        }
    }

    [Fact]
    public async Task A_disputed_claim_shows_who_says_what_and_what_is_safe_once_where_it_is_cited_first()
    {
        var page = await site.Read("/en/regulation");
        var claim = site.Catalog.Claims.Find("late-objection")!;
        var words = site.Catalog.Claims.TextOf(claim, site.Catalog.Site.Languages[0]);
        var box = Assert.Single(page.QuerySelectorAll(".dispute"), candidate => candidate.TextContent.Contains(words.Says, StringComparison.Ordinal));

        Assert.Equal(words.Positions, box.QuerySelectorAll("li").Select(item => item.TextContent));
        Assert.Contains(words.Advice!, box.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("Sources disagree", box.TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_date_of_a_page_is_the_oldest_look_at_its_sources()
    {
        using var content = new ContentCopy();
        var cited = site.Catalog.Guides[0].In(site.Catalog.Site.Languages[0]).Body.Citations.First().ClaimId;
        content.Write("claims.yaml", OptOutGuide.Content.Editing.FactsEdit.ReviewClaims(content.Read("claims.yaml"), [cited], new DateOnly(2026, 11, 1), confirmed: false));
        await using var older = new TestSite(content.Path);

        Assert.Equal("Facts checked on 1 November 2026", (await older.Read("/en/guides/facebook")).QuerySelector(".checked")!.TextContent);
        Assert.Equal("Facts checked on 22 November 2026", (await site.Read("/en/guides/facebook")).QuerySelector(".checked")!.TextContent);
    }

    [Fact]
    public async Task Past_their_review_date_claims_are_marked_from_that_day_on_and_the_cache_follows()
    {
        await using var own = new TestSite();
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
    public async Task The_status_page_lists_every_claim_dispute_and_form_and_what_comes_next()
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
    public async Task Paper_lists_carry_no_citation_marks_but_the_date_of_their_facts()
    {
        var page = await site.Read("/en/checklist");

        Assert.Empty(page.QuerySelectorAll(".cite"));
        Assert.Contains("22 November 2026", page.QuerySelector(".checked")!.TextContent, StringComparison.Ordinal);
    }
}
