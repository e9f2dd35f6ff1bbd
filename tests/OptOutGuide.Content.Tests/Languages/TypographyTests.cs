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
    [InlineData("3 maisons", "3 maisons")]
    [InlineData("rien à changer", "rien à changer")]
    public void French_spacing_is_applied(string text, string expected) => Assert.Equal(expected, Typography.Apply(text, Spacing.French));

    [Fact]
    public void Punctuation_after_a_link_gets_its_space() => Assert.Equal("\u00A0: voici", Typography.Apply(": voici", Spacing.French, continues: true));

    [Fact]
    public void Typography_is_idempotent()
    {
        var once = Typography.Apply("« Oui » : non ! l'un ; 7 % ? 100 000 euros le 1er mai, article 21", Spacing.French);

        Assert.Equal(once, Typography.Apply(once, Spacing.French));
    }

    [Fact]
    public void Without_French_spacing_spaces_are_unchanged() =>
        Assert.Equal("Stop! It’s here: «x» «\u00A0y\u00A0» 27 mai", Typography.Apply("Stop! It's here: «x» « y » 27 mai", Spacing.Plain));
}
