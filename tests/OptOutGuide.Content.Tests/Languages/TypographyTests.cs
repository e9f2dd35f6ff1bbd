using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Tests.Languages;

public sealed class TypographyTests
{
    [Theory]
    [InlineData("Attention !", "Attention\u202F!")]
    [InlineData("Attention!", "Attention\u202F!")]
    [InlineData("Quoi ?! Non.", "Quoi\u202F?! Non.")]
    [InlineData("Ceci : cela ; fin", "Ceci\u00A0: cela\u202F; fin")]
    [InlineData("Dit « oui » ici", "Dit «\u00A0oui\u00A0» ici")]
    [InlineData("Dit «oui» ici", "Dit «\u00A0oui\u00A0» ici")]
    [InlineData("Est-ce « vrai » ?", "Est-ce «\u00A0vrai\u00A0»\u202F?")]
    [InlineData("7 % des gens", "7\u00A0% des gens")]
    [InlineData("À 12:30, sur https://exemple.fr", "À 12:30, sur https://exemple.fr")]
    [InlineData("l'IA, c'est", "l’IA, c’est")]
    [InlineData("le 27 mai 2025", "le 27\u00A0mai 2025")]
    [InlineData("le 1er août", "le 1er\u00A0août")]
    [InlineData("24 heures, 18 ans", "24\u00A0heures, 18\u00A0ans")]
    [InlineData("100 000 euros", "100\u202F000\u00A0euros")]
    [InlineData("1 000 000 de comptes", "1\u202F000\u202F000 de comptes")]
    [InlineData("en 2025 300 plaintes", "en 2025 300 plaintes")]
    [InlineData("l'article 21, paragraphe 1", "l’article\u00A021, paragraphe\u00A01")]
    [InlineData("1 000 000 €, 1 000 utilisateurs", "1\u202F000\u202F000\u00A0€, 1\u202F000\u00A0utilisateurs")]
    [InlineData("12 345 678 901 euros", "12\u202F345\u202F678\u202F901\u00A0euros")]
    [InlineData("3,5 millions, 2 milliards", "3,5\u00A0millions, 2\u00A0milliards")]
    [InlineData("n° 5, N° 6, p. 5, pp. 5, art. 21, § 2", "n°\u00A05, N°\u00A06, p.\u00A05, pp.\u00A05, art.\u00A021, §\u00A02")]
    [InlineData("à 20 h 30 ou 20h 30, 21 h", "à 20\u00A0h\u00A030 ou 20h\u00A030, 21\u00A0h")]
    [InlineData("M. Dupont et Mme Élan", "M.\u00A0Dupont et Mme\u00A0Élan")]
    [InlineData("son nom. Puis la gamme Dupont", "son nom. Puis la gamme Dupont")]
    [InlineData("merci :) et ;) ou :-)", "merci :) et ;) ou :-)")]
    [InlineData("(vraiment ?)", "(vraiment\u202F?)")]
    [InlineData("Il dit \"Quoi ?\", \"Non !\" Ah ?…", "Il dit \"Quoi\u202F?\", \"Non\u202F!\" Ah\u202F?…")]
    [InlineData("un 'simple' mot", "un ‘simple’ mot")]
    [InlineData("('l'IA')", "(‘l’IA’)")]
    [InlineData("3 maisons", "3 maisons")]
    [InlineData("rien à changer", "rien à changer")]
    public void French_spacing_is_applied(string text, string expected) => Assert.Equal(expected, Typography.Apply(text, Spacing.French));

    [Fact]
    public void Punctuation_after_a_link_gets_its_space() => Assert.Equal("\u00A0: voici", Typography.Apply(": voici", Spacing.French, continues: true));

    [Theory]
    [InlineData("Meta's, the guides' end", "Meta’s, the guides’ end")]
    [InlineData("'quoted' and 'more words'.", "‘quoted’ and ‘more words’.")]
    [InlineData("'Meta's form'", "‘Meta’s form’")]
    [InlineData("(Meta)'s, the 1990's", "(Meta)’s, the 1990’s")]
    [InlineData("rock 'n' roll", "rock ’n’ roll")]
    [InlineData("'tis", "’tis")]
    [InlineData("5' 10", "5' 10")]
    [InlineData("an ' alone", "an ' alone")]
    [InlineData("the '80s and '90s", "the ’80s and ’90s")]
    [InlineData("'tis the 'best'", "’tis the ‘best’")]
    public void Apostrophes_and_single_quotes_are_typographic(string text, string expected)
    {
        Assert.Equal(expected, Typography.Apply(text, Spacing.Plain));
        Assert.Equal(expected, Typography.Apply(expected, Spacing.Plain));
    }

    [Theory]
    [InlineData("**Meta**'s form", "<strong>Meta</strong>’s form")]
    [InlineData("[the guide](guides/app)'s form", "</a>’s form")]
    [InlineData("*l*'IA", "<em>l</em>’IA")]
    [InlineData("l'**IA**", "l’<strong>IA</strong>")]
    [InlineData("*l*'**IA**", "<em>l</em>’<strong>IA</strong>")]
    [InlineData("`a`'s", "</code>’s")]
    [InlineData("'**a**' b", "‘<strong>a</strong>’ b")]
    [InlineData("'a **b**' c", "‘a <strong>b</strong>’ c")]
    [InlineData("**a** 'b' c", "</strong> ‘b’ c")]
    [InlineData("Two lines\n'b' c", "‘b’ c")]
    public void An_apostrophe_beside_markup_is_typographic(string markdown, string html)
    {
        var page = new SampleContent().Append("articles/why/en.md", markdown).Catalog().AllDocuments
            .First(document => document.File == "articles/why/en.md");

        Assert.Contains(html, HtmlOf(page), StringComparison.Ordinal);
    }

    [Fact]
    public void Typography_is_idempotent()
    {
        const string text = "'un' l'*IA* 20 h 30, n° 5, M. X :) « Quoi ?… » 1 000 000 € « Oui » : non ! l'un ; 7 % ? 100 000 euros le 1er mai, article 21";
        var once = Typography.Apply(text, Spacing.French);

        Assert.Equal(once, Typography.Apply(once, Spacing.French));
    }

    [Fact]
    public void Without_French_spacing_spaces_are_unchanged() =>
        Assert.Equal("Stop! It’s here: «x» «\u00A0y\u00A0» 27 mai", Typography.Apply("Stop! It's here: «x» « y » 27 mai", Spacing.Plain));

    private static string HtmlOf(ParsedDocument page) =>
        string.Concat(page.Body.Sections.SelectMany(section => section.Parts).OfType<HtmlPart>().Select(part => part.Html));
}
