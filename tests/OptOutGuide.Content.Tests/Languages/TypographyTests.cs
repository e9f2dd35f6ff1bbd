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
    [InlineData("rien à changer", "rien à changer")]
    public void French_spacing_is_applied(string text, string expected) => Assert.Equal(expected, Typography.Apply(text, Spacing.French));

    [Fact]
    public void Punctuation_after_a_link_gets_its_space() => Assert.Equal("\u00A0: voici", Typography.Apply(": voici", Spacing.French, continues: true));

    [Fact]
    public void Typography_is_idempotent()
    {
        var once = Typography.Apply("« Oui » : non ! l'un ; 7 % ?", Spacing.French);

        Assert.Equal(once, Typography.Apply(once, Spacing.French));
    }

    [Fact]
    public void Without_French_spacing_spaces_are_unchanged() =>
        Assert.Equal("Stop! It’s here: «x» «\u00A0y\u00A0»", Typography.Apply("Stop! It's here: «x» « y »", Spacing.Plain));
}
