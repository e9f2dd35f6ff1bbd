using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Tests.Catalog;

public sealed class SiteIndexTests
{
    private const string Keywords = """
        keywords:
          - { word: Places, also: [spot], pages: [guides/app#form] }
          - { word: Reasons, pages: [articles/why] }
          - { word: harbour, also: [quay] }
        """;

    [Fact]
    public void Without_keywords_pages_questions_and_terms_are_entries_in_alphabetical_order()
    {
        var index = In(new SampleContent(), "en");

        Assert.Equal(["Harbour", "Home", "Object", "Questions", "Why"], index.Groups.SelectMany(group => group.Entries).Select(entry => entry.Word));
        Assert.Equal("Where ships are safe.", Entry(index, "Harbour").Meaning);
        Assert.Equal(["Object", "Form", "Finish"], Entry(index, "Object").Topics.Select(topic => topic.Title));
        Assert.Equal(
            new SiteIndex.Place(new PageId("guides/app"), "form", "Object"),
            Assert.Single(Entry(index, "Object").Topics.Single(topic => topic.Title == "Form").Places));
        Assert.Equal(
            new SiteIndex.Place(new PageId("eligibility/bad-end"), null, null),
            Assert.Single(Entry(index, "Questions").Topics.Single(topic => topic.Title == "Bad").Places));
    }

    [Fact]
    public void A_keyword_lists_what_it_names_and_each_heading_with_one_of_its_words()
    {
        var places = Entry(In(new SampleContent().With("keywords/en.yaml", Keywords), "en"), "Places");

        Assert.Equal(["Form", "A place"], places.Topics.Select(topic => topic.Title));
        Assert.Equal(["spot"], places.Also);
    }

    [Fact]
    public void A_page_that_a_keyword_names_is_listed_under_it_with_the_headings_that_no_keyword_has()
    {
        var index = In(new SampleContent().With("keywords/en.yaml", Keywords), "en");

        Assert.DoesNotContain(index.Groups.SelectMany(group => group.Entries), entry => entry.Word == "Why");
        Assert.Equal(["Why"], Entry(index, "Reasons").Topics.Select(topic => topic.Title));
    }

    [Fact]
    public void A_keyword_and_a_term_with_the_same_word_are_one_entry()
    {
        var harbour = Entry(In(new SampleContent().With("keywords/en.yaml", Keywords), "en"), "Harbour");

        Assert.Equal(["quay"], harbour.Also);
        Assert.Equal("Where ships are safe.", harbour.Meaning);
    }

    [Theory]
    [InlineData("- { word: A, pages: [articles/whi] }", "broken-link", "articles/why")]
    [InlineData("- { word: A, pages: [articles/why#plac] }", "broken-link", "#place")]
    [InlineData("- { word: A, pages: [articles/why, articles/why] }", "duplicate-id", "Remove")]
    [InlineData("- { word: École, also: [ecoles] }", "duplicate-id", "Remove")]
    [InlineData("- { word: Photo }\n  - { word: photos }", "duplicate-id", "Remove")]
    public void A_keyword_with_an_unknown_target_or_with_a_duplicate_is_an_error(string keywords, string code, string fix)
    {
        var found = Assert.Single(new SampleContent().With("keywords/en.yaml", $"keywords:\n  {keywords}\n").Build().Diagnostics);

        Assert.Equal(code, found.Rule.Code);
        Assert.Contains(fix, found.Fix, StringComparison.Ordinal);
        Assert.Equal("keywords/en.yaml", found.Location.Path);
    }

    [Fact]
    public void Accented_letters_are_sorted_with_their_base_letter()
    {
        var index = In(
            new SampleContent()
                .Change("articles/why/fr.md", "short: Pourquoi", "short: Été")
                .Change("home/fr.md", "short: Accueil", "short: Zèbre")
                .Change("guides/app/fr.md", "short: S'opposer", "short: 27 mai"),
            "fr");

        Assert.Equal("Été", Assert.Single(index.Groups.Single(group => group.Letter == "E").Entries).Word);
        Assert.Equal(["Z", ""], index.Groups.Select(group => group.Letter).TakeLast(2));
        Assert.Equal("27\u00A0mai", Assert.Single(index.Groups[^1].Entries).Word);
    }

    [Fact]
    public void A_keyword_can_name_a_section_that_is_on_a_sources_page()
    {
        var index = In(
            new SampleContent()
                .With("articles/why/article.yaml", "order: 1\nsections: { place: sources-page }\n")
                .With("keywords/en.yaml", "keywords:\n  - { word: Spot, pages: [articles/why#place] }\n"),
            "en");

        Assert.Equal(
            new SiteIndex.Place(new PageId("articles/why/sources"), "place", "Why"),
            Assert.Single(Entry(index, "Spot").Topics.Single(topic => topic.Title == "A place").Places));
    }

    [Fact]
    public void A_heading_used_on_several_pages_is_one_topic_with_all_pages()
    {
        var index = In(
            new SampleContent().Change("articles/why/en.md", "## A place", "## Form").With("keywords/en.yaml", "keywords: [{ word: Forms }]"),
            "en");

        Assert.Equal(["Why", "Object"], Assert.Single(Entry(index, "Forms").Topics).Places.Select(place => place.Short));
    }

    [Fact]
    public void Countries_are_listed_only_if_a_page_shows_their_authorities()
    {
        Assert.DoesNotContain(In(new SampleContent(), "fr").Groups.SelectMany(group => group.Entries), entry => entry.Word == "Autriche");
        var austria = Entry(In(new SampleContent().Append("articles/why/article.yaml", "data: authorities"), "fr"), "Autriche");
        Assert.Equal("at", Assert.Single(Assert.Single(austria.Topics).Places).Anchor);
    }

    [Theory]
    [InlineData("L'école d'Élodie", "l ecole d elodie")]
    [InlineData("Photos, e-mails; prix", "photo e mail pri")]
    [InlineData("us UK Sœur", "us uk soeur")]
    public void Words_are_compared_without_accents_case_and_plural(string text, string words) => Assert.Equal(words, string.Join(' ', SearchWords.Of(text)));

    private static SiteIndex In(SampleContent sample, string code)
    {
        var catalog = sample.Catalog();
        return SiteIndex.Of(catalog, catalog.Site.Language(code)!);
    }

    private static SiteIndex.Entry Entry(SiteIndex index, string word) => index.Groups.SelectMany(group => group.Entries).Single(entry => entry.Word == word);
}
