using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace OptOutGuide.Web.Tests.Site;

/// <summary>Links from page to page, without script.</summary>
public sealed class JourneyTests(TestSite site)
{
    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task Every_guide_and_article_has_a_next_page_and_a_breadcrumb(string code)
    {
        var language = site.Catalog.Site.Language(code)!;
        foreach (var content in site.Catalog.Guides.AsEnumerable<OptOutGuide.Content.Catalog.ContentPage>().Concat(site.Catalog.Articles))
        {
            var page = await site.Read(site.Catalog.Urls.Of(content.Id, language).Path.Value);
            Assert.True(page.QuerySelector(".onward a.next, .actions a[href]") is not null, $"{content.Id} is a dead end.");
            Assert.Equal($"/{code}", page.QuerySelector(".breadcrumb a")!.GetAttribute("href"));
        }
    }

    [Theory]
    [InlineData("/en/guides/instagram", "/en/ladder")]
    [InlineData("/fr/guides/facebook", "/fr/si-ca-ne-suffit-pas")]
    public async Task A_guide_has_a_fold_for_a_refusal_and_one_for_the_proof_after_the_steps(string path, string refusal)
    {
        var page = await site.Read(path);
        var (proof, lastStep) = (page.QuerySelector("details #proof.proof")!, page.QuerySelectorAll(".steps li[id]")[^1]);

        Assert.Equal(3, proof.QuerySelectorAll("li").Length);
        Assert.True(page.All.ToList().IndexOf(proof) > page.All.ToList().IndexOf(lastStep));
        Assert.NotNull(page.QuerySelector($"details a[href='{refusal}']"));
    }

    [Fact]
    public async Task A_printed_guide_shows_its_address() =>
        Assert.Contains("http://localhost:5080/fr/guides/facebook", (await site.Read("/fr/guides/facebook"))
            .QuerySelector("p.print-only:not(.address)")!.TextContent, StringComparison.Ordinal);

    [Theory]
    [InlineData("/en/letter", "date name email account reason name")]
    [InlineData("/fr/lettre", "date name email account reason name")]
    [InlineData("/en/complaint", "date name email country authority account sent refusal silence reason attached name")]
    [InlineData("/fr/reclamation", "date name email country authority account sent refusal silence reason attached name")]
    public async Task A_letter_has_blanks_and_no_form_without_script(string path, string blanks)
    {
        var page = await site.Read(path);

        Assert.Equal(blanks, string.Join(' ', page.QuerySelectorAll(".letter .fill").Select(blank => blank.GetAttribute("data-fill"))));
        Assert.True(page.QuerySelector(".letter-fill")!.HasAttribute("hidden"));
        Assert.Empty(page.QuerySelectorAll("form, input"));
        Assert.Empty(page.QuerySelectorAll(".letter .term, .letter .mark"));
    }

    [Theory]
    [InlineData("/en/guides/instagram")]
    [InlineData("/fr/guides/instagram")]
    public async Task A_glossary_term_is_explained_at_its_first_use(string path)
    {
        var page = await site.Read(path);
        var terms = page.QuerySelectorAll("button.term");

        Assert.NotEmpty(terms);
        Assert.All(terms, term => Assert.Equal(page.GetElementById(term.GetAttribute("popovertarget")!), term.NextElementSibling));
        Assert.All(terms, term => Assert.True(term.NextElementSibling!.HasAttribute("popover") && term.NextElementSibling.TextContent.Length > 20));
    }

    [Fact]
    public async Task The_index_lists_questions_countries_and_terms_with_their_meaning()
    {
        var page = await site.Read("/fr/a-z");
        var text = page.QuerySelector("main")!.TextContent;

        Assert.Contains("RGPD", text, StringComparison.Ordinal);
        Assert.Equal("/fr/autorites#pt", EntryOf(page, "Portugal").QuerySelector("a")!.GetAttribute("href"));
        Assert.True(page.QuerySelectorAll(".entries li").Count(item => item.TextContent.Contains('?', StringComparison.Ordinal)) >= 30);
        Assert.Equal("E", EntryOf(page, "École").Closest("section")!.QuerySelector("h2")!.TextContent);
    }

    private static IElement EntryOf(IHtmlDocument page, string word) =>
        page.QuerySelectorAll(".entries > li").Single(entry => entry.FirstElementChild!.TextContent == word);
}
