using OptOutGuide.Content.Claims;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Tests.Catalog;

/// <summary>Titles and publishers of sources in the words of a language.</summary>
public sealed class SourceTextTests
{
    [Fact]
    public void Readers_of_a_language_see_its_words_for_a_source_and_others_see_the_original()
    {
        var catalog = new SampleContent()
            .With("sources/fr.yaml", "paper: { title: \"A report (résumé de l'auteur)\" }\nother: { publisher: \"Une autre : ici\" }\n")
            .Catalog();
        var (english, french) = (catalog.Site.Languages[0], catalog.Site.Languages[1]);
        Source Find(string id) => catalog.Claims.Sources.Single(source => source.Id == id);

        Assert.Equal(
            ("A report", "A report (résumé de l’auteur)", "A paper"),
            (Find("paper").TitleIn(english), Find("paper").TitleIn(french), Find("paper").PublisherIn(french)));
        Assert.Equal(("Another", "Une autre\u00A0: ici"), (Find("other").PublisherIn(english), Find("other").PublisherIn(french)));
    }

    [Fact]
    public void A_title_has_the_typography_of_its_own_language()
    {
        var catalog = new SampleContent().Change("sources.yaml", "title: Another report", "title: \"L'essentiel : ici\"").Catalog();

        Assert.Equal("L’essentiel\u00A0: ici", catalog.Claims.Sources.Single(source => source.Id == "other").TitleIn(catalog.Site.Languages[0]));
    }

    [Theory]
    [InlineData("papers: { title: Un rapport }")]
    [InlineData("paper: { titel: Un rapport }")]
    public void Words_for_an_unknown_source_or_key_are_reported(string yaml) =>
        Assert.Equal(
            Rule.UnknownKey,
            Assert.Single(new SampleContent().With("sources/fr.yaml", yaml).Build().Diagnostics, found => found.Location.Path == "sources/fr.yaml").Rule);
}
