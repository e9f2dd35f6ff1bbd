using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Tests.Markup;

/// <summary>Glossary terms in texts. The term of the sample content is "harbour".</summary>
public sealed class GlossaryTests
{
    [Theory]
    [InlineData("A harbour, and a harbour.", "<p>A <!--term:harbour-->harbour<!--/term-->, and a harbour.</p>")]
    [InlineData("Harbours and *harbours*.", "<p><!--term:harbour-->Harbours<!--/term--> and <em>harbours</em>.</p>")]
    [InlineData("Harbouring, inharbour, harbour-side.", "<p>Harbouring, inharbour, harbour-side.</p>")]
    [InlineData("[A harbour](home), then **harbour**.", "<p><a href=\"/en\">A harbour</a>, then <strong><!--term:harbour-->harbour<!--/term--></strong>.</p>")]
    [InlineData("- one harbour\n- a harbour", "<ul>\n<li>one <!--term:harbour-->harbour<!--/term--></li>\n<li>a harbour</li>\n</ul>")]
    [InlineData("`harbour`", "<p><code>harbour</code></p>")]
    public void A_glossary_term_is_marked_at_its_first_use_in_plain_text(string markdown, string html) => Assert.Equal(html + "\n", Html(Home(markdown).Lead));

    [Theory]
    [InlineData("Dans l'anse, un port.", "<p>Dans <!--term:harbour-->l’anse<!--/term-->, un port.</p>")]
    [InlineData("Qu'anse et d’anse.", "<p><!--term:harbour-->Qu’anse<!--/term--> et d’anse.</p>")]
    [InlineData("Le lien « Port » mène au port.", "<p>Le lien «\u00A0Port\u00A0» mène au <!--term:harbour-->port<!--/term-->.</p>")]
    public void In_French_a_term_is_marked_with_its_elided_article_and_not_in_quotation_marks(string markdown, string html)
    {
        var catalog = new SampleContent()
            .Change("glossary/fr.yaml", "[port]", "[port, anse]")
            .With("home/fr.md", SampleContent.Page("Accueil", markdown))
            .Catalog();

        Assert.Equal(html + "\n", Html(catalog.Home.In(catalog.Site.Languages[1]).Body.Lead));
    }

    [Fact]
    public void Citations_and_links_next_to_a_term_are_kept()
    {
        var body = Home("[One](home).[@began] A harbour.[@late] [Two](articles/why).");

        Assert.Equal(["began", "late"], body.Citations.Select(citation => citation.ClaimId));
        Assert.Equal(["home", "articles/why"], body.Links.Select(link => link.Value.Page.Value));
        Assert.Equal(
            "<p><a href=\"/en\">One</a>.<!--cite:began:2--> A <!--term:harbour-->harbour<!--/term-->.<!--cite:late:2--> <a href=\"/en/why\">Two</a>.</p>\n",
            Html(body.Lead));
    }

    [Fact]
    public void Terms_are_not_marked_in_headings_or_in_the_first_line_of_a_step()
    {
        var body = Home("## A harbour {#a}\n\n1. Take the harbour. {#take}\n\n   Because it is the harbour.\n");
        var step = body.Find("a")!.Items.Single();

        Assert.Equal(
            ("A harbour", "Take the harbour.", "<p>Because it is the <!--term:harbour-->harbour<!--/term-->.</p>\n"),
            (body.Find("a")!.TitleHtml, step.Html, step.MoreHtml));
        Assert.Equal(["harbour"], body.Terms);
    }

    [Fact]
    public void Each_eligibility_page_marks_its_own_first_use_of_a_term()
    {
        var catalog = new SampleContent()
            .Change("eligibility/en.md", "Text.", "A harbour.")
            .Change("eligibility/en.md", "## First?", "Harbour.\n\n## First?")
            .Catalog();
        var body = catalog.Eligibility.In(catalog.Site.Languages[0]).Body;

        Assert.Equal(["harbour", "harbour", "harbour"], body.Terms);
        Assert.Contains("term:harbour", Html(body.Find("good-end")!), StringComparison.Ordinal);
        Assert.Contains("term:harbour", Html(body.Find("bad-end")!), StringComparison.Ordinal);
    }

    [Fact]
    public void A_letter_has_fill_in_fields_and_no_marked_terms()
    {
        var letter = "## Letter {#text}\n\nTo the harbour\\\nI am [your name](blank:name), [why](blank:reason \"optional\").";
        var catalog = new SampleContent()
            .Append("articles/why/article.yaml", "sections: { text: letter }")
            .Append("articles/why/en.md", letter)
            .Append("articles/why/fr.md", letter)
            .Catalog();
        var page = catalog.Find(new PageId("articles/why"))!;
        var body = page.In(catalog.Site.Languages[0]).Body;

        Assert.Equal([("name", "your name"), ("reason", "why")], body.FillInFields.Select(field => (field.Name, field.Label)));
        Assert.Equal(SectionRole.Letter, page.RoleOf(body.Find("text")!));
        Assert.Equal(
            "<p>To the harbour<br />\nI am <span class=\"fill\" data-fill=\"name\">[your name]</span>, <span class=\"fill\" data-fill=\"reason\" "
                + "data-optional>[why]</span>.</p>\n",
            Html(body.Find("text")!));
    }

    [Fact]
    public void A_letter_without_fill_in_fields_is_reported() =>
        Assert.Equal(
            Rule.StepsDiffer,
            Assert.Single(
                new SampleContent()
                    .Append("articles/why/article.yaml", "sections: { place: letter }")
                    .Build().Diagnostics
                    .Select(found => found.Rule)
                    .Distinct()));

    [Fact]
    public void A_translation_with_different_fill_in_fields_is_reported()
    {
        var sample = new SampleContent().Append("articles/why/article.yaml", "sections: { text: letter }")
            .Append("articles/why/en.md", "## Letter {#text}\n\n[name](blank:name)")
            .Append("articles/why/fr.md", "## Lettre {#text}\n\n[nom](blank:nom)")
            .Locked();

        Assert.Contains(sample.Editorial(), found => found.Rule == Rule.LanguagesDiffer && found.Message.Contains("fields", StringComparison.Ordinal));
    }

    private static RenderedBody Home(string markdown)
    {
        var catalog = new SampleContent().With("home/en.md", SampleContent.Page("Home", markdown)).Catalog();
        return catalog.Home.In(catalog.Site.Languages[0]).Body;
    }

    private static string Html(Section section) => string.Concat(section.Parts.OfType<HtmlPart>().Select(part => part.Html));
}
