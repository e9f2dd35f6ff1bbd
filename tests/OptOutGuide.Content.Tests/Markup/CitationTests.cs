using OptOutGuide.Content.Documents;

namespace OptOutGuide.Content.Tests.Markup;

public sealed class CitationTests
{
    [Fact]
    public void A_citation_knows_the_sentence_that_it_follows()
    {
        var body = Body("It [began](articles/why).[@began] *Is it* too late?[@late][@began] No.\n");

        Assert.Equal(
            [("began", "It began."), ("late", "Is it too late?"), ("began", "Is it too late?")],
            body.Citations.Select(citation => (citation.ClaimId, citation.Sentence)));
    }

    [Fact]
    public void A_citation_inside_a_sentence_has_the_whole_sentence_with_typography() =>
        Assert.Equal("It began[…] in Meta’s app.", Assert.Single(Body("First. It began\\[…\\][@began] in Meta's app. Last.\n").Citations).Sentence);

    [Fact]
    public void A_citation_after_a_space_belongs_to_the_sentence_before_it() =>
        Assert.Equal("It began.", Assert.Single(Body("It began. [@began] Next.\n").Citations).Sentence);

    [Fact]
    public void A_citation_knows_its_section_and_its_list_item()
    {
        var body = Body(
            "Lead.[@began]\n\n## Place {#place}\n\nText.[@began]\n\n- One.[@began] {#one}\n\n  More.[@late]\n- Two.\n\n| a |\n|---|\n| b[@late] |\n");

        Assert.Equal(
            [("", "", ""), ("place", "", "place"), ("place", "one", "one"), ("place", "one", "one"), ("place", "", "place")],
            body.Citations.Select(citation => (citation.Section, citation.Item, citation.Anchor)));
        Assert.Equal("b", body.Citations.Last().Sentence);
    }

    [Fact]
    public void The_label_of_a_control_is_part_of_the_sentence()
    {
        var catalog = new SampleContent().Change("guides/app/en.md", "Press {tap}.", "Press {tap}.[@began]").Catalog();

        Assert.Equal("Press Submit.", Assert.Single(catalog.Guides[0].In(catalog.Site.Languages[0]).Body.Citations).Sentence);
    }

    [Fact]
    public void The_mark_says_whether_the_citation_is_the_first_of_its_claim()
    {
        var body = Body("A.[@began] B.[@began]\n\n## Place {#place}\n\nC.[@began] D.[@began] E.[@late]\n");

        Assert.Equal(
            "<p>A.<!--cite:began:2--> B.<!--cite:began:0--></p>\n<p>C.<!--cite:began:1--> D.<!--cite:began:0--> E.<!--cite:late:2--></p>\n",
            string.Concat(body.Sections.SelectMany(section => section.Parts).OfType<HtmlPart>().Select(part => part.Html)));
        Assert.Equal("A.", CitationMark.Strip("A.<!--cite:began:2-->"));
        Assert.Equal("A.began 2", CitationMark.Replace("A.<!--cite:began:2-->", (claim, place) => $"{claim} {(int)place}"));
    }

    [Fact]
    public void Things_to_have_ready_are_the_same_wherever_their_claim_is_cited_first()
    {
        var first = new SampleContent().Change("guides/app/en.md", "- A pen.", "- A pen.[@began]").Change("guides/app/fr.md", "- A pen.", "- A pen.[@began]");
        first.With("guides/web/guide.yaml", first.TextOf("guides/app/guide.yaml"));
        foreach (var language in (string[])["en", "fr"])
        {
            var text = first.TextOf($"guides/app/{language}.md");
            first.With($"guides/web/{language}.md", text.Replace("\n## Ready", "\nIt began.[@began]\n\n## Ready", StringComparison.Ordinal));
        }

        Assert.Empty(first.Build().Diagnostics);
    }

    private static RenderedBody Body(string markdown)
    {
        var catalog = new SampleContent().With("home/en.md", SampleContent.Page("Home", markdown)).Catalog();
        return catalog.Home.In(catalog.Site.Languages[0]).Body;
    }
}
