using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Catalog;

namespace OptOutGuide.Content.Tests.Catalog;

public sealed class SiteIndexTests
{
    [Fact]
    public void The_index_lists_titles_headings_questions_and_terms_in_alphabetical_order()
    {
        var index = In(new SampleContent(), "en");

        Assert.Equal(
            ["A place", "Bad", "Finish", "First?", "Form", "Good", "harbour", "Home", "Object", "Questions", "Ready", "Second?", "Why"],
            index.Groups.SelectMany(group => group.Entries).Select(entry => entry.Text));
        Assert.Equal("Where ships are safe.", Entry(index, "harbour").Meaning);
        Assert.Equal(new SiteIndex.Place(new PageId("guides/app"), "form", "Object"), Assert.Single(Entry(index, "Form").Places));
        Assert.Equal(new SiteIndex.Place(new PageId("eligibility/bad-end"), null, null), Assert.Single(Entry(index, "Bad").Places));
    }

    [Fact]
    public void Accented_letters_are_sorted_with_their_base_letter()
    {
        var index = In(
            new SampleContent()
                .Change("articles/why/fr.md", "title: Pourquoi", "title: Était-ce utile ?")
                .Change("home/fr.md", "Accueil", "Zèbre")
                .Change("guides/app/fr.md", "S'opposer", "27 mai"),
            "fr");
        var letters = index.Groups.Select(group => group.Letter).ToList();

        Assert.Equal("Était-ce utile\u202F?", Assert.Single(index.Groups.Single(group => group.Letter == "E").Entries).Text);
        Assert.Equal(["Z", ""], letters.TakeLast(2));
        Assert.Equal("27 mai", Assert.Single(index.Groups[^1].Entries).Text);
    }

    [Fact]
    public void A_heading_used_on_several_pages_is_one_entry_with_all_pages()
    {
        var sample = new SampleContent().Change("articles/why/en.md", "## A place", "## Ready");

        Assert.Equal(["Why", "Object"], Entry(In(sample, "en"), "Ready").Places.Select(place => place.Short));
    }

    [Fact]
    public void Countries_are_listed_only_if_a_page_shows_their_authorities()
    {
        Assert.DoesNotContain(In(new SampleContent(), "fr").Groups.SelectMany(group => group.Entries), entry => entry.Text == "Autriche");
        Assert.Equal(
            "at",
            Assert.Single(Entry(In(new SampleContent().Append("articles/why/article.yaml", "data: authorities"), "fr"), "Autriche").Places).Anchor);
    }

    private static SiteIndex In(SampleContent sample, string code)
    {
        var catalog = sample.Catalog();
        return SiteIndex.Of(catalog, catalog.Site.Language(code)!);
    }

    private static SiteIndex.Entry Entry(SiteIndex index, string text) => index.Groups.SelectMany(group => group.Entries).Single(entry => entry.Text == text);
}
