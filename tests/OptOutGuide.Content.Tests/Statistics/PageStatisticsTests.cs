using OptOutGuide.Content.Statistics;

namespace OptOutGuide.Content.Tests.Statistics;

public sealed class PageStatisticsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_words_of_a_guide_are_counted_as_readers_meet_them()
    {
        var guide = Of(TwoLayerGuide.Content());

        // Title 2, banner "Over. Since 27 May 2025" 5, lead 3, a pen 2, step 3 + 3, shared step 3.
        Assert.Equal(2 + 5 + 3 + 2 + 6 + 3, guide.FirstWords);
        // Also the headings 2 + 4 + 1 + 3, the paragraphs 5 and 2; not the other way, the answer, and the headings of the list.
        Assert.Equal(guide.FirstWords + 10 + 5 + 2, guide.UnfoldedWords);
        // Also the other way 3 + 3 and the answer 6; not what is on the sources page.
        Assert.Equal(guide.UnfoldedWords + 6 + 6, guide.Words);
        Assert.Equal((3, 2), (guide.LeadWords, guide.Steps));
        Assert.Equal([("is-late", 6)], guide.Answers.Select(answer => (answer.Id, answer.Words)));
    }

    [Fact]
    public void The_banner_is_counted_in_its_phase()
    {
        var catalog = TwoLayerGuide.Content().Catalog();
        var soon = PageStatistics.AllOf(catalog, new DateTimeOffset(2025, 5, 24, 12, 0, 0, TimeSpan.Zero)).First(page => page.Page.Value == "guides/app");

        // "Soon. Soon." instead of five words.
        Assert.Equal(Of(TwoLayerGuide.Content()).FirstWords - 3, soon.FirstWords);
    }

    [Fact]
    public void Without_a_form_the_first_answer_is_the_main_list_of_a_guide_and_the_first_section_of_other_pages()
    {
        var guide = Of(TwoLayerGuide.Content().Change("guides/app/guide.yaml", "    form: objection\n", ""));
        var article = Of(new SampleContent(), "articles/why");

        Assert.False(guide.LeadsToForm);
        // The steps of the first way and the shared step.
        Assert.Equal(6 + 3, guide.FirstWords);
        Assert.Equal(2, article.FirstWords);
    }

    [Fact]
    public void Sentences_are_measured_without_headings_and_end_with_their_block()
    {
        var text = SampleContent.Page("Why", "One two three. Four five\n\n## A heading {#place}\n\n- six\n- seven, eight nine ten!");
        var article = Of(new SampleContent().With("articles/why/en.md", text), "articles/why");

        Assert.Equal(4, article.Sentences);
        Assert.Equal(10.0 / 4, article.WordsPerSentence);
    }

    [Theory]
    [InlineData("A report, the paper says. A paper says that it began.[@late]", "A paper")]
    [InlineData("A PAPER says that it began.[@late]", "A paper")]
    [InlineData("Another says that it began.[@late]", null)]
    [InlineData("A papers says that it began.[@late]", null)]
    [InlineData("It began.[@late] A paper is nice.", null)]
    [InlineData("A paper says that it began.[@began]", null)]
    public void A_sentence_is_attributed_if_it_names_the_outlet_of_a_second_hand_source_that_it_cites(string text, string? outlet)
    {
        var article = Of(new SampleContent().With("articles/why/en.md", SampleContent.Page("Why", text)), "articles/why");

        Assert.Equal(outlet, article.Attributed.SingleOrDefault()?.Outlet);
    }

    [Fact]
    public void The_share_of_attributed_sentences_is_one_of_all_sentences()
    {
        var text = SampleContent.Page("Why", "A paper says so.[@late] It began. It went on.\n\n## A place {#place}\n\nIt ended.");

        Assert.Equal(25, Of(new SampleContent().With("articles/why/en.md", text), "articles/why").AttributedPercent);
    }

    [Fact]
    public void The_name_of_the_one_who_acted_is_no_attribution()
    {
        var text = SampleContent.Page("Why", "A paper says that it began.[@late]");
        var content = new SampleContent().With("articles/why/en.md", text);
        // The same publisher is the primary source of something else.
        var primary = content.Change("sources.yaml", "publisher: Another", "publisher: A paper");

        Assert.Empty(Of(primary, "articles/why").Attributed);
    }

    [Fact]
    public void An_outlet_that_took_over_a_report_is_recognised_by_the_name_before_it()
    {
        var content = new SampleContent()
            .Change("sources.yaml", "publisher: A paper", "publisher: NTB in Finansavisen")
            .With("articles/why/en.md", SampleContent.Page("Why", "It began, says NTB.[@late]"));

        Assert.Equal("NTB", Assert.Single(Of(content, "articles/why").Attributed).Outlet);
    }

    [Fact]
    public void A_disputed_claim_is_marked_once_a_section_and_an_overdue_one_too()
    {
        var content = TwoLayerGuide.Content()
            .Change("guides/app/en.md", "Say no here.", "Say no here.[@late]")
            .Change("guides/app/en.md", "Error? Try again.", "Error?[@late] Try again.[@late]")
            .Change("guides/app/en.md", "Do it all the same.", "Do it all the same.[@late][@began]");

        Assert.Equal((2, 3), Marks(content, Now));
        Assert.Equal((2, 4), Marks(content, Now.AddMonths(6)));
        Assert.Equal((4, 7), Marks(content, Now.AddYears(2)));
    }

    [Fact]
    public void A_second_hand_claim_is_marked_once_for_the_main_list_and_once_for_each_fold()
    {
        var content = TwoLayerGuide.Content()
            .Change("claims.yaml", "status: confirmed", "status: reported")
            .Change("guides/app/en.md", "Say no here.", "Say no here.[@began]")
            .Change("guides/app/en.md", "Error? Try again.", "Error?[@began] Try again.[@began]")
            .Change("guides/app/en.md", "Open the menu. {", "Open the menu.[@began] {")
            .Change("guides/app/en.md", "Look here.", "Look here.[@began]")
            .Change("guides/app/en.md", "Nobody knows", "Nobody[@began] knows");

        Assert.Equal((1, 2), Marks(content, Now));
    }

    private static (int Top, int Page) Marks(SampleContent content, DateTimeOffset now)
    {
        var guide = PageStatistics.AllOf(content.Catalog(), now).First(page => page.Page.Value == "guides/app");
        return (guide.FirstMarks, guide.Marks);
    }

    private static PageStatistics Of(SampleContent content, string page = "guides/app") =>
        PageStatistics.AllOf(content.Catalog(), Now).First(found => found.Page.Value == page);
}
