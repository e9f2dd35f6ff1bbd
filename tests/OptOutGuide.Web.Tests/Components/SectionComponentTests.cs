using Bunit;
using OptOutGuide.Content.Documents;
using OptOutGuide.Web.Components;

namespace OptOutGuide.Web.Tests.Components;

/// <summary>Components that show one section of a text, and what belongs to it.</summary>
public sealed class SectionComponentTests : ComponentTest
{
    [Theory]
    [InlineData(0, "")]
    [InlineData(2, """<h2 id="place"><em>place</em></h2>""")]
    [InlineData(3, """<h3 id="place"><em>place</em></h3>""")]
    public void A_heading_has_the_level_of_its_section(int level, string html) =>
        Render<SectionHeading>(parameters => parameters.Add(component => component.Model, SectionOf("place", level))).MarkupMatches(html);

    [Fact]
    public void Without_a_newer_original_there_is_no_note() => RenderOf(NoNotes).MarkupMatches("");

    [Fact]
    public void A_newer_original_is_linked() =>
        RenderOf(NoNotes with { Newer = new("The original is newer.", "/en/why#place", "en", "Read it") }).MarkupMatches("""
            <p class="drift">The original is newer. <a href="/en/why#place" hreflang="en">Read it</a></p>
            """);

    [Fact]
    public void A_list_without_order_has_ids_and_no_step_links() =>
        RenderOf(BodyOf(SectionOf("list", 2, new AnchoredListPart(Ordered: false, [Item("one", "One.", "<p>More.</p>")])))).MarkupMatches("""
            <ul><li id="one">One.<p>More.</p></li></ul>
            """);

    [Fact]
    public void Parts_of_a_section_keep_their_order() =>
        RenderOf(BodyOf(SectionOf("parts", 2, new HtmlPart("<p>A</p>"), new AnchoredListPart(Ordered: false, [Item("b", "B")]), new HtmlPart("<p>C</p>"))))
            .MarkupMatches("""<p>A</p><ul><li id="b">B</li></ul><p>C</p>""");

    [Fact]
    public void A_list_of_texts_says_that_it_is_empty()
    {
        RenderOf(new TextListModel(["One", "Two"], "None.")).MarkupMatches("<ul><li>One</li><li>Two</li></ul>");
        RenderOf(new TextListModel([], "None.")).MarkupMatches("<p>None.</p>");
    }

    [Fact]
    public void The_block_to_paste_shows_both_forms_as_text() =>
        RenderOf(new PasteBlockModel(English.Paste, "**A** & b", "<p>A</p>")).MarkupMatches($"""
            <h3>{English.Paste.AsMarkdown}</h3>
            <pre><code>**A** &amp; b</code></pre>
            <h3>{English.Paste.AsHtml}</h3>
            <pre><code>&lt;p&gt;A&lt;/p&gt;</code></pre>
            """);
}
