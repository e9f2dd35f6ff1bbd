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
    public void The_escalation_links_to_each_of_its_steps() =>
        RenderOf(new EscalationModel("If it fails", [new("Ask <em>again</em>", "/en/ladder#again"), new("Complain", "/en/ladder#complaint")])).MarkupMatches("""
            <section class="ladder" aria-labelledby="ladder">
              <h2 id="ladder">If it fails</h2>
              <ol>
                <li><a href="/en/ladder#again">Ask <em>again</em></a></li>
                <li><a href="/en/ladder#complaint">Complain</a></li>
              </ol>
            </section>
            """);

    [Fact]
    public void A_section_of_a_path_shows_its_facts_above_and_its_form_below()
    {
        var form = new RouteFactsModel.FormFacts("https://www.facebook.com/x", "Open", "on www.facebook.com", "Reported.", "Read.", "Never opened.");
        var path = new RouteFactsModel("Seen in May.", "In a paper.", form);
        var block = RenderOf(new SectionBlockModel(SectionOf("form", 3), SectionRole.Text, Body("Text."), NoNotes, English.Letter, path, "/c", "Remind me"));

        block.MarkupMatches("""
            <h3 id="form"><em>form</em></h3>
            <p class="seen">Seen in May. <span>In a paper.</span></p>
            <p>Text.</p>
            <div class="form-facts">
              <p><a class="button" href="https://www.facebook.com/x" rel="noreferrer">Open</a> on www.facebook.com</p>
              <p class="address print-only">https://www.facebook.com/x</p>
              <p class="small">Reported. Read. Never opened.</p>
            </div>
            """);
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
