namespace OptOutGuide.Content.Tests.Markup;

/// <summary>Portable Markdown: texts for use on other sites.</summary>
public sealed class MarkdownCopyTests
{
    [Theory]
    [InlineData("A place.\n\n## There {#there}\n\nSee [it](#there).", "A place.\n\n## There\n\nSee [it](https://guide.example/en#there).")]
    [InlineData(
        "[The guide](guides/app#send) and [us](https://us.example/a).",
        "[The guide](https://guide.example/en/guides/app#send) and [us](https://us.example/a).")]
    [InlineData("[The guide]( guides/app) is here.", "[The guide]( https://guide.example/en/guides/app) is here.")]
    [InlineData("See [it][a].\n\n[a]:  guides/app", "See [it][a].\n\n[a]:  https://guide.example/en/guides/app")]
    [InlineData("It began.[@began] Late?[@late]", "It began.[^began] Late?[^late]")]
    [InlineData("[A form](form:objection)[@began]", "[A form](https://www.facebook.com/help/contact/1)[^began]")]
    [InlineData("| a | b |\n| - | - |\n| [x](guides/app) | c[@began] |", "| a | b |\n| - | - |\n| [x](https://guide.example/en/guides/app) | c[^began] |")]
    [InlineData("Safe in the harbour, **in** [a harbour](articles/why).", "Safe in the harbour, **in** [a harbour](https://guide.example/en/why).")]
    [InlineData("> - [x](guides/app)\n>   y[@began]", "> - [x](https://guide.example/en/guides/app)\n>   y[^began]")]
    public void Placeholders_and_links_become_portable_Markdown(string markdown, string copy)
    {
        var catalog = new SampleContent().With("home/en.md", SampleContent.Page("Home", markdown)).Catalog();

        Assert.Equal(copy, catalog.Home.In(catalog.Site.Languages[0]).Body.MarkdownOn("https://guide.example"));
    }

    [Fact]
    public void A_step_contains_the_label_to_tap()
    {
        var catalog = new SampleContent().Catalog();
        var copy = catalog.Guides[0].In(catalog.Site.Languages[1]).Body.MarkdownOn("https://guide.example");

        Assert.Contains("2. Choose **Centre de confidentialité**.\n", copy, StringComparison.Ordinal);
        Assert.Contains("1. Touchez **Envoyer**.", copy, StringComparison.Ordinal);
        Assert.DoesNotContain("{", copy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fill_in_field_of_a_letter_stays_as_bracketed_text()
    {
        var catalog = new SampleContent()
            .With("articles/why/article.yaml", "order: 1\nsections: { place: letter }\n")
            .Change("articles/why/en.md", "See [the", "[your name](blank:name) See [the")
            .Change("articles/why/fr.md", "Voir [le", "[votre nom](blank:name) Voir [le").Catalog();

        Assert.Contains(
            "\\[your name\\] See [the guide](https://guide.example/en/guides/app#send)",
            catalog.Articles[0].In(catalog.Site.Languages[0]).Body.MarkdownOn("https://guide.example"),
            StringComparison.Ordinal);
    }
}
