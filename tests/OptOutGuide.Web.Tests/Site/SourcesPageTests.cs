using System.Net;
using OptOutGuide.Content.Tests;
using OptOutGuide.Web.Tests.Sample;

namespace OptOutGuide.Web.Tests.Site;

/// <summary>Sources pages, and the marks that lead to them, on small content.</summary>
public sealed class SourcesPageTests
{
    private const string Why = "/en/why";

    private static SampleContent Article(string text, string facts = "order: 1\n") => new SampleContent()
        .With("articles/why/article.yaml", facts)
        .With("articles/why/en.md", SampleContent.Page("Why", text))
        .With("articles/why/fr.md", SampleContent.Page("Pourquoi", text));

    [Fact]
    public async Task Confirmed_claims_have_no_mark_but_an_anchor_and_disputed_ones_a_mark_once_in_each_section()
    {
        await using var site = await SampleSite.StartAsync(
            Article("A.[@began] B.[@late] C.[@late]\n\n## Place {#place}\n\nD.[@late] E.[@late][@began]\n"));
        var page = await site.Read(Why);

        Assert.Equal(["at-began", "at-late"], page.QuerySelectorAll("main a[id]").Select(anchor => anchor.Id));
        Assert.Equal("A. B.\u00A0≠ C.", page.QuerySelector("main p")!.TextContent);
        Assert.Equal("D.\u00A0≠ E.", page.QuerySelector("#place + p")!.TextContent);
        Assert.All(page.QuerySelectorAll(".mark"), mark => Assert.Equal(
            ("/en/why/sources#late", "Sources disagree: see the proof"), (mark.GetAttribute("href"), mark.GetAttribute("aria-label"))));
    }

    [Fact]
    public async Task Overdue_claims_are_marked()
    {
        await using var site = await SampleSite.StartAsync(Article("A.[@began]"));
        site.Clock.AdjustTime(new DateTimeOffset(2027, 3, 23, 0, 0, 0, TimeSpan.Zero));
        var page = await site.Read(Why);

        Assert.Equal(("↻", "/en/why/sources#began"), (page.QuerySelector(".mark")!.TextContent, page.QuerySelector(".mark")!.GetAttribute("href")));
        Assert.Equal("↻ Due for review since 23 March 2027", (await site.Read("/en/why/sources")).QuerySelector("#began .due")!.TextContent);
    }

    [Theory]
    [InlineData("A.[@began]", "1 statement, reviewed on 22 November 2026: see the proof")]
    [InlineData("A.[@began] B.[@late]", "2 statements, 1 disputed (≠), reviewed on 21 November 2026: see the proof")]
    public async Task One_line_leads_to_the_proof(string text, string line)
    {
        await using var site = await SampleSite.StartAsync(Article(text));
        var link = (await site.Read(Why)).QuerySelector("#sources a")!;

        Assert.Equal((line, "/en/why/sources"), (link.TextContent, link.GetAttribute("href")));
    }

    [Fact]
    public async Task A_page_that_cites_nothing_has_no_line_and_no_sources_page()
    {
        await using var site = await SampleSite.StartAsync();

        Assert.Null((await site.Read(SampleSite.Guide)).GetElementById("sources"));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Browser().GetAsync(SampleSite.Guide + "/sources")).StatusCode);
    }

    [Fact]
    public async Task Every_statement_stands_in_the_order_of_the_text_with_the_sentences_that_cite_it()
    {
        await using var site = await SampleSite.StartAsync(
            Article("Is it late?[@late] It began.[@began]\n\n## Place {#place}\n\n- It began again.[@began] {#again}\n"));
        var page = await site.Read("/en/why/sources");

        Assert.Equal("The proof: Why", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(["late", "began"], page.QuerySelectorAll(".statements > li").Select(statement => statement.Id));
        Assert.Equal(
            [("It began.", "/en/why#at-began"), ("It began again.", "/en/why#again")],
            page.QuerySelectorAll("#began .said").Select(said =>
                (said.QuerySelector("q")!.TextContent, said.QuerySelector("a")!.GetAttribute("href")!)));
        Assert.Contains("A paper says yes.", page.QuerySelector("#late .dispute")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "Last reviewed on 22 November 2026, due again by 22 March 2027", page.QuerySelector("#began .state")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Stated exactly: It began on 27 May 2025.", page.GetElementById("began")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Newest source: 15 May 2025, A paper. Nothing newer found up to 21 November 2026.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Cite this page as: OptOutGuide, “The proof: Why”, reviewed on 21 November 2026", page.Body.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_statement_in_the_words_of_its_sentence_is_not_repeated()
    {
        await using var site = await SampleSite.StartAsync(Article("It began on 27 May 2025.[@began]"));

        Assert.DoesNotContain("Stated exactly", (await site.Read("/en/why/sources")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task First_hand_sources_come_before_the_press()
    {
        await using var site = await SampleSite.StartAsync(
            Article("A.[@began]").Change("claims.yaml", "sources: [other]", "sources: [paper, other]"));

        Assert.Equal(
            ["May 2025 Another: Another report (français) first-hand", "15 May 2025 A paper: A report second-hand"],
            (await site.Read("/en/why/sources")).QuerySelectorAll("#began .lines li").Select(line => line.TextContent.Trim()));
    }

    [Fact]
    public async Task The_sources_page_of_a_guide_tells_how_each_way_was_described_and_what_is_known_of_its_forms()
    {
        await using var site = await SampleSite.StartAsync(new SampleContent()
            .Change("guides/app/en.md", "In the harbour.", "It began.[@began]").Change("guides/app/fr.md", "Au port.", "C'est parti.[@began]"));
        var page = await site.Read("/en/guides/app/sources");

        var route = page.QuerySelector("#routes + ul > li")!;
        Assert.Equal("/en/guides/app#form", route.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal(2, route.QuerySelectorAll(".lines li").Length);
        Assert.Contains("We have not opened this form ourselves yet.", page.QuerySelector("#forms + ul")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("https://www.facebook.com/help/contact/1", page.QuerySelector("#forms + ul")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            ["OptOutGuide", "Guides", "Object", "The proof"], page.QuerySelectorAll(".breadcrumb li").Select(item => item.TextContent));
    }

    [Fact]
    public async Task A_section_for_the_sources_page_is_not_on_the_page_itself()
    {
        await using var site = await SampleSite.StartAsync(Article(
            "A.[@began]\n\n## Place {#place}\n\nText.\n\n"
                + "## What is not known {#not-known}\n\nThe rest, see [place](#place) and [here](articles/why/sources#not-known).[@late]\n",
            "order: 1\nsections: { not-known: sources-page }\n"));
        var (page, sources) = (await site.Read(Why), await site.Read("/en/why/sources"));

        Assert.Null(page.GetElementById("not-known"));
        Assert.NotNull(sources.GetElementById("not-known"));
        Assert.Equal(
            ["/en/why#place", "/en/why/sources#not-known", "/en/why/sources#late"],
            sources.QuerySelectorAll("#not-known + p a").Select(link => link.GetAttribute("href")));
        Assert.Equal("/en/why/sources#not-known", sources.QuerySelector("#late .said a")!.GetAttribute("href"));
        Assert.Contains(
            "/en/why/sources#not-known",
            (await site.Read("/en/a-z")).QuerySelectorAll(".entries a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task A_banner_has_the_anchor_only_if_the_text_below_does_not_cite_the_claim()
    {
        SampleContent Content(string text) => Article(text, "order: 1\ndeadlines: [start]\n")
            .Change("deadlines/start/en.md", "Since {next-date}.", "Since {next-date}.[@began]")
            .Change("deadlines/start/fr.md", "Since {next-date}.", "Since {next-date}.[@began]");
        await using var both = await SampleSite.StartAsync(Content("A.[@began]"));
        await using var banner = await SampleSite.StartAsync(Content("A."));

        Assert.Single((await both.Read(Why)).QuerySelectorAll("#at-began"));
        Assert.Null((await both.Read(Why)).QuerySelector(".deadline-banner #at-began"));
        Assert.NotNull((await banner.Read(Why)).QuerySelector(".deadline-banner #at-began"));
        Assert.Equal(
            [("Since 27 May 2025.", "/en/why"), ("A.", "/en/why#at-began")],
            (await both.Read("/en/why/sources")).QuerySelectorAll("#began .said").Select(said =>
                (said.QuerySelector("q")!.TextContent, said.QuerySelector("a")!.GetAttribute("href")!)));
    }

    [Fact]
    public async Task Built_in_pages_share_the_sources_page_of_home()
    {
        await using var site = await SampleSite.StartAsync(new SampleContent()
            .Change("eligibility/en.md", "## Good {#good-end}\n\nText.", "## Good {#good-end}\n\nYou can.[@began]")
            .Change("eligibility/fr.md", "## Good {#good-end}\n\nText.", "## Good {#good-end}\n\nYou can.[@began]"));
        var (page, sources) = (await site.Read("/en/eligibility/good-end"), await site.Read("/en/sources"));

        Assert.Equal("/en/sources", page.QuerySelector("#sources a")!.GetAttribute("href"));
        Assert.Equal("/en/eligibility/good-end#at-began", sources.QuerySelector("#began .said a")!.GetAttribute("href"));
        Assert.NotNull(page.GetElementById("at-began"));
        Assert.Contains("/en/why/sources", sources.QuerySelectorAll("#other-pages + ul a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task A_checklist_has_no_marks_and_leads_to_the_proof_of_its_guide()
    {
        await using var site = await SampleSite.StartAsync(new SampleContent()
            .Change("guides/app/en.md", "Press {tap}.", "Press {tap}.[@late]").Change("guides/app/fr.md", "Touchez {tap}.", "Touchez {tap}.[@late]"));
        var page = await site.Read("/en/checklist/app");

        Assert.Empty(page.QuerySelectorAll(".ticks .mark"));
        Assert.Equal("/en/guides/app/sources", page.QuerySelector("#sources a")!.GetAttribute("href"));
        Assert.Empty(page.QuerySelectorAll("[id^='at-']"));
    }

    [Fact]
    public async Task A_sources_page_is_in_the_sitemap_exists_as_Markdown_and_has_a_share_link()
    {
        await using var site = await SampleSite.StartAsync(Article("Is it late?[@late] It [began].[@began]"));
        var markdown = await site.Browser().GetStringAsync("/en/why/sources.md");

        Assert.Contains("https://guide.example/fr/why/sources", await site.Browser().GetStringAsync("/sitemap.xml"), StringComparison.Ordinal);
        Assert.Contains("# The proof: Why\n", markdown, StringComparison.Ordinal);
        Assert.Contains(
            "2\\. [It \\[began\\].](https://guide.example/en/why#at-began)\n\n**Confirmed** Last reviewed", markdown, StringComparison.Ordinal);
        Assert.Contains(
            "- A paper says yes.\n  - **15 May 2025** A paper: [A report](<https://paper.example/report>), second-hand", markdown, StringComparison.Ordinal);
        Assert.Equal("/fr/why/sources", (await site.Browser("fr").GetAsync("/go/why-sources")).Headers.Location!.ToString());
        Assert.Equal("/en/why/sources.md", (await site.Read("/en/why/sources")).QuerySelector("link[type='text/markdown']")!.GetAttribute("href"));
    }
}
