using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.EditorialChecks;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Tests.Markup;

/// <summary>Markup that the reader would see is an editorial error with its line; what people write on purpose is not.</summary>
public sealed class RawMarkupTests
{
    [Theory]
    [InlineData("Appuyez sur**« Envoyer »**pour finir.", "Put a space there, or move the marks")]
    [InlineData("Fin : **Attention :**envoyez", "Put a space there, or move the marks")]
    [InlineData("Les **« Envoyer »**s", "Put a space there, or move the marks")]
    [InlineData("Un ** texte** ici", "Remove the space between the marks and the text: **text**.")]
    [InlineData("Un **texte ** ici", "Remove the space between the marks and the text: **text**.")]
    [InlineData("Un ** texte ** ici", "Remove the space between the marks and the text: **text**.")]
    [InlineData("Un * texte* ici", "Remove the space between the marks and the text: *text*.")]
    [InlineData("__gras__mot", "Underscores do not mark a part of a word. Write **part**.")]
    [InlineData("mot__gras__", "Underscores do not mark a part of a word. Write **part**.")]
    [InlineData("Un **texte sans fin", "Close it")]
    [InlineData("Un *texte sans fin", "Close it")]
    [InlineData("Un texte** sans début", "Close it")]
    [InlineData("Un ***texte** de trop", "Close it")]
    [InlineData("sur_« Envoyer »_pour", "Put a space there, or move the marks")]
    [InlineData("~~barré~~", "struck through")]
    [InlineData("un ~barré~ mot", "Highlighting")]
    [InlineData("un ==mot== et", "Highlighting")]
    [InlineData("un ++mot++ et", "Highlighting")]
    [InlineData("le 1^er^ mai", "Highlighting")]
    [InlineData("`code sans fin", "backticks")]
    [InlineData("`` code` sans fin", "backticks")]
    [InlineData("[lien](guides/app", "Write [text](address)")]
    [InlineData("[lien] (guides/app)", "Write [text](address)")]
    [InlineData("Voir : lien](guides/app)", "Write [text](address)")]
    [InlineData("lien] (https://example.org)", "Write [text](address)")]
    [InlineData("[lien](guides/app “titre”)", "Write [text](address)")]
    [InlineData("(lien)[https://example.org]", "Write the text first")]
    [InlineData("Voir [le texte][note].", "No line defines this label")]
    [InlineData("Voir [[guides/app]].", "Write [text](address)")]
    [InlineData("Vrai.[^1]", "Footnotes are not supported")]
    [InlineData("Vrai.^[Une note]", "Footnotes are not supported")]
    [InlineData("Une ![image", "Images are not supported")]
    [InlineData("Une ![image] (a.png)", "Images are not supported")]
    [InlineData("Vrai.[@Began]", "Write [@claim-id]")]
    [InlineData("Vrai.[@began; @late]", "Write [@claim-id]")]
    [InlineData("Vrai.[ @began ]", "Write [@claim-id]")]
    [InlineData("> [!NOTE]\n> Texte", "Notes of this kind")]
    [InlineData("Une ligne<br>deux", "HTML is not supported")]
    [InlineData("Un <b>mot</b>", "HTML is not supported")]
    [InlineData("Un <span class=\"x\">mot", "HTML is not supported")]
    [InlineData("Rien <!-- à voir -->", "HTML is not supported")]
    [InlineData("Voir <www.example.org>", "Write <https://example.org>")]
    [InlineData("Voir <guides/app>", "Write <https://example.org>")]
    [InlineData("10&nbsp000", "with a semicolon")]
    [InlineData("10&nbsp 000", "with a semicolon")]
    [InlineData("caf&eacute noir", "with a semicolon")]
    [InlineData("10&#160 000", "with a semicolon")]
    [InlineData("10& nbsp;000", "with a semicolon")]
    [InlineData("10&nbps;000", "no such name")]
    [InlineData("10&amp;nbsp;000", "no such name")]
    [InlineData("Pour {{ nom }}", "Correct the name between the brackets")]
    [InlineData("Pour ${ nom }", "Correct the name between the brackets")]
    [InlineData("Touchez {Tap}", "Correct the name between the brackets")]
    [InlineData("Touchez { tap }", "Correct the name between the brackets")]
    [InlineData("Un texte {.note}", "Correct the name between the brackets")]
    [InlineData("Un texte {: .note }", "Correct the name between the brackets")]
    [InlineData("Un {++mot++} neuf", "Accept or reject the change")]
    [InlineData("Un {>>mot<<} neuf", "Accept or reject the change")]
    [InlineData("Merci :smile: !", "Write the character itself")]
    [InlineData("Soit $$x$$ ici", "Formulas are not supported")]
    [InlineData("Une fin \\« oui »", "A backslash escapes ASCII")]
    [InlineData("Une fin \\", "A backslash escapes ASCII")]
    [InlineData("##Titre", "Put a space after the '#'")]
    [InlineData("#Titre", "Put a space after the '#'")]
    [InlineData("-un\n-deux", "Put a space after the mark")]
    [InlineData("+un", "Put a space after the mark")]
    [InlineData("1.Ouvrez le menu", "Put a space after the mark")]
    [InlineData("1)Ouvrez le menu", "Put a space after the mark")]
    [InlineData("Suite :\n2. Ouvrez\n3. Fermez", "Put an empty line before the list")]
    [InlineData("• un\n• deux", "Begin the items of a list")]
    [InlineData("- [ ] Ouvrez", "Checkboxes")]
    [InlineData("- [x] Ouvrez", "Checkboxes")]
    [InlineData("Voir [note].\n[note]: https://example.org", "Put an empty line before the definition")]
    [InlineData("Voir\n[note]: <https://exa mple.org>", "Put an empty line before the definition")]
    [InlineData("| a | b |\n| 1 | 2 |", "Put an empty line before the table")]
    [InlineData("| a | b |\n| -- - | -x- |\n| 1 | 2 |", "Put an empty line before the table")]
    [InlineData("::: note\nTexte\n:::", "Containers are not supported")]
    [InlineData("!!! note\nTexte", "Containers are not supported")]
    [InlineData("```\ncode sans fin", "Close the code")]
    [InlineData("    code", "Begin them with fewer spaces")]
    public void Markup_that_the_reader_would_see_is_found(string markdown, string fix)
    {
        var found = Find(markdown);

        Assert.Contains(found, diagnostic => diagnostic.Fix.Contains(fix, StringComparison.Ordinal));
        Assert.All(found, diagnostic => Assert.Equal(("home/en.md", true), (diagnostic.Location.Path, diagnostic.Location.Line >= 9)));
    }

    [Theory]
    [InlineData("5 * 3 = 15, 2*3, 2 ** 3, 2**3, x *2")]
    [InlineData("Prix* et conditions*.\n\n\\* hors taxe")]
    [InlineData("Prix* et conditions.\n\n*Hors taxe, sans frais.")]
    [InlineData("Les étudiant*es et (*) et « * » et M*** et **** et f***ing")]
    [InlineData("*.example.org, /*/, un_nom_ici, __init__, _blank, nom_, file_.txt, x_(n+1). Nom : ____")]
    [InlineData("l'**« objet »**, **« Envoyer »**, « **Envoyer** », *« oui »* !, l'*objet*, **Attention :** envoyez")]
    [InlineData("Vu le [1] et le [2][3], [sic], [...] (cf. p. 3), [texte] (2024), mot(s) [au](home)")]
    [InlineData("~5 km, ~10 à ~20, C++ et C++, a == b, x^2, 10 $ et 20 $, #1, #MeToo est là. C:\\Users")]
    [InlineData("R&D, AT&T, Q&A; P&L, https://example.org/?a=1&copy=2&reg=3, a & b, &nbsp;, &eacute;, 3 < 4 et a <b, <3")]
    [InlineData("10:30:45, a:b:c, note : oui, :) et ;)")]
    [InlineData("`**brut**`, `<br>`, `[a](b`, `{{x}}`, `a\\_b`\n\n```\n#Titre\n| a |\n<b>\n```")]
    [InlineData("\\*brut\\*, \\**brut\\**, \\<br>, \\[a](b, \\_a_, &#42;a*, \\{.x}")]
    [InlineData("-5 °C\n-là, puis\n1.5 million\n2024. Puis\nne 12. Puis\n- a\n* b\n+ c\n\n1. d\n2. e\n\n— Oui\n– Non")]
    [InlineData("| a | b |\n| --- | --- |\n| 1 | 2 |\n\na | b\n--- | ---\n1 | 2\n\nL’un | l’autre\n\n---")]
    [InlineData("<https://example.org> <a@example.org> [a](https://example.org) [b](home \"titre\") [home]\n\n[home]: home")]
    [InlineData("Un mot\\\nsuite, un mot  \nsuite. {#5}. Fin… » ! “oui” 'non' ’")]
    public void What_people_write_on_purpose_is_not_found(string markdown) => Assert.Empty(Find(markdown.Replace("{#5}", "", StringComparison.Ordinal)));

    [Theory]
    [InlineData("home/en.md", "title: Home", "title: \"**Home**\"", "home/en.md:1")]
    [InlineData("home/en.md", "title: Home", "title: Home&nbsp;page", "home/en.md:1")]
    [InlineData("claims/fr.yaml", "Do it anyway.", "Do [it](home) anyway.", "claims/fr.yaml:4")]
    [InlineData("claims/fr.yaml", "Do it anyway.", "Do it\\_anyway.", "claims/fr.yaml:4")]
    [InlineData("glossary/fr.yaml", "Ce qui", "<b>Ce</b> qui", "glossary/fr.yaml:1")]
    [InlineData("changes/fr.yaml", "Il a laissé", "Il `a` laissé", "changes/fr.yaml:1")]
    [InlineData("authorities/en.yaml", "A note.", "A _note_.", "authorities/en.yaml:2")]
    [InlineData("sources.yaml", "title: A report", "title: A *report*", "sources.yaml:2")]
    [InlineData("guides/app/guide.yaml", "en: Submit", "en: \"[Submit](home)\"", "guides/app/guide.yaml:14")]
    public void Markup_in_a_text_that_is_no_Markdown_is_found(string file, string from, string to, string location)
    {
        var found = new SampleContent().Change(file, from, to).Editorial().Where(diagnostic => diagnostic.Rule == Rule.RawMarkup).ToList();

        Assert.NotEmpty(found);
        Assert.All(found, diagnostic => Assert.Equal(location, $"{diagnostic.Location.Path}:{diagnostic.Location.Line}"));
    }

    [Fact]
    public void The_place_is_the_line_and_column_of_the_mark()
    {
        var found = Assert.Single(Find("Une *première* ligne\net **une autre.\n\nFin."));

        Assert.Equal("The reader would see '**une autre.'.", found.Message);
        Assert.EndsWith(":4", found.Location.ToString(), StringComparison.Ordinal);
        Assert.Equal(Find("**a")[0].Location.Line + 1, found.Location.Line);
    }

    [Fact]
    public void The_shipped_content_shows_no_markup() => Assert.Empty(
        EditorialCheck.RunAll(CatalogBuilder.Build(RepositoryContent.Read()).Catalog!, new DateOnly(2026, 11, 28))
            .Where(diagnostic => diagnostic.Rule == Rule.RawMarkup));

    private static List<Diagnostic> Find(string markdown) =>
    [
        .. new SampleContent().With("home/en.md", SampleContent.Page("Home", "Lead.\n\n" + markdown)).Editorial()
            .Where(diagnostic => diagnostic.Rule == Rule.RawMarkup),
    ];
}
