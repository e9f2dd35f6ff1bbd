using AngleSharp.Html.Parser;
using OptOutGuide.Content.Documents;

namespace OptOutGuide.Content.Tests.Markup;

public sealed class MarkupTests
{
    [Fact]
    public void Items_of_a_list_inside_a_list_with_ids_are_anchors() => Assert.Equal(
        ["android", "open", "send"],
        Body("1. Open. {#open}\n\n   - On Android {#android}\n\n2. Send. {#send}\n").Anchors.Order(StringComparer.Ordinal));

    [Fact]
    public void Text_is_split_into_sections_at_headings()
    {
        var body = Body("Lead.\n\n## First *one* {#first}\n\nText.\n\n### Second {#second}\n");

        Assert.Equal(["", "first", "second"], body.Sections.Select(section => section.Id));
        Assert.Equal(["", "First one", "Second"], body.Sections.Select(section => section.Title));
        Assert.Equal("First <em>one</em>", body.Sections[1].TitleHtml);
        Assert.Equal("<p>Lead.</p>\n", Html(body.Lead));
    }

    [Fact]
    public void A_list_with_ids_becomes_items_and_any_other_list_stays_html()
    {
        var body = Body("1. Do **it**. {#do}\n\n   Because.\n2. Done. {#done}\n\nThen:\n\n- a\n- b {#b}\n");
        var list = Assert.IsType<AnchoredListPart>(body.Lead.Parts[0]);

        Assert.True(list.Ordered);
        Assert.Equal(
            [("do", "Do <strong>it</strong>.", "<p>Because.</p>\n"), ("done", "Done.", "")],
            list.Items.Select(item => (item.Id, item.Html, item.MoreHtml)));
        Assert.Contains("<li id=\"b\">b</li>", Html(body.Lead), StringComparison.Ordinal);
        Assert.Equal(["do", "done", "b"], body.Anchors);
    }

    [Fact]
    public void A_table_is_wrapped_in_a_scrolling_element() =>
        Assert.Equal("scroll", Parsed(Body("| a | b |\n|---|---|\n| 1 | 2 |\n").Lead).QuerySelector("table")!.ParentElement!.ClassName);

    [Fact]
    public void A_table_below_the_first_line_of_a_step_is_wrapped_in_a_scrolling_element() => Assert.Equal(
        "<div class=\"scroll\">",
        Assert.Single(Assert.IsType<AnchoredListPart>(Body("1. Do. {#do}\n\n   | a | b |\n   |---|---|\n   | 1 | 2 |\n").Lead.Parts[0]).Items).MoreHtml[..20]);

    [Theory]
    [InlineData("| a | b |\n|---|---|\n| 1 | x \\| y |\n")]
    [InlineData("| a | b |\n|---|---|\n| 1 | `x|y` |\n")]
    [InlineData("|   | b |\n|---|---|\n| 1 |   |\n")]
    [InlineData("a | b\n---|---\n1 | 2\n")]
    [InlineData("| a | b |\n|---|---|\n| 1 |\n")]
    public void A_table_has_as_many_cells_in_each_row_as_in_its_head(string markdown) =>
        Assert.All(Parsed(Body(markdown).Lead).QuerySelectorAll("tr"), row => Assert.Equal(2, row.ChildElementCount));

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("Text <img src=x onerror=alert(1)> more")]
    [InlineData("<div onclick=\"x()\">")]
    [InlineData("{onclick=alert(1)}")]
    [InlineData("## A {#a onclick=alert(1)}\n{.class style=x}")]
    public void Raw_HTML_and_attributes_do_not_become_markup(string markdown)
    {
        var build = new SampleContent().With("home/en.md", SampleContent.Page("Home", markdown)).Build();
        if (build.Catalog is not { } catalog)
        {
            Assert.NotEmpty(build.Diagnostics);
            return;
        }

        var document = Parsed(catalog.Home.In(catalog.Site.Languages[0]).Body.Lead);
        Assert.Empty(document.QuerySelectorAll("script, img, div"));
        Assert.All(document.Body!.QuerySelectorAll("*"), element => Assert.Empty(element.Attributes));
    }

    [Fact]
    public void French_spacing_is_applied_after_links_but_not_in_code()
    {
        var catalog = new SampleContent().With("home/fr.md", SampleContent.Page("Accueil !", "Voir [ici](home) : **oui** ! `a : b`")).Catalog();
        var document = catalog.Home.In(catalog.Site.Languages[1]);

        Assert.Equal("Accueil\u202F!", document.FrontMatter.Title);
        Assert.Equal("Voir ici\u00A0: oui\u202F! a : b", Parsed(document.Body.Lead).Body!.TextContent.Trim());
    }

    [Fact]
    public void Internal_links_stay_in_the_language_of_the_page()
    {
        var body = Body("[a](articles/why#place) [b](#here) [c](https://example.org/é) <https://example.org> [d](mailto:a@example.org)\n\n## H {#here}\n");

        Assert.Equal(["/en/why#place", "#here", "https://example.org/%C3%A9", "https://example.org", "mailto:a@example.org"],
            Parsed(body.Lead).QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
    }

    private static RenderedBody Body(string markdown)
    {
        var catalog = new SampleContent().With("home/en.md", SampleContent.Page("Home", markdown)).Catalog();
        return catalog.Home.In(catalog.Site.Languages[0]).Body;
    }

    private static string Html(Section section) => string.Concat(section.Parts.OfType<HtmlPart>().Select(part => part.Html));

    private static AngleSharp.Html.Dom.IHtmlDocument Parsed(Section section) => new HtmlParser().ParseDocument(Html(section));
}
