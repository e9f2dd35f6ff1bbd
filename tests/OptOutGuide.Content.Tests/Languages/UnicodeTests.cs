using System.Text;
using OptOutGuide.Content.Sources;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Tests.Languages;

/// <summary>The forms of Unicode in which authors and their systems write the same text, and characters that nobody sees.</summary>
public sealed class UnicodeTests
{
    [Theory]
    [InlineData("👨\u200D👩\u200D👧")]
    [InlineData("🏳\uFE0F\u200D🌈")]
    [InlineData("❤\uFE0F\u200D🔥")]
    [InlineData("👩🏽\u200D💻")]
    [InlineData("👩🏽\u200D❤\uFE0F\u200D💋\u200D👨🏿")]
    [InlineData("🙂\u200D↔\uFE0F")]
    [InlineData("🏃\u200D♀\uFE0F\u200D➡\uFE0F")]
    [InlineData("🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F")]
    [InlineData("1\uFE0F\u20E3 #\uFE0F\u20E3 ❤\uFE0F ©\uFE0F ‼\uFE0F 👍🏽 🇪🇺 ☺\uFE0E")]
    [InlineData("می\u200Cخواهم")]
    [InlineData("ه\u200D.ق.")]
    [InlineData("क्\u200Dष, क्\u200D, ক\u09CD\u200Cষ")]
    [InlineData("\u06DD")]
    [InlineData("葛\uFE00")]
    public void A_sequence_that_the_reader_sees_is_text(string text) => Assert.Null(HiddenCharacters.Find(text));

    [Theory]
    [InlineData("a\u200Db", "U+200D")]
    [InlineData("a\u200D👧", "U+200D")]
    [InlineData("👨\u200D", "U+200D")]
    [InlineData("👨\u200Da", "U+200D")]
    [InlineData("👨\u200D\u200D👧", "U+200D")]
    [InlineData("\u200D👧", "U+200D")]
    [InlineData("漢\u200C字", "U+200C")]
    [InlineData("👨\u200C👧", "U+200C")]
    [InlineData("a\uFE0F", "U+FE0F")]
    [InlineData("1\uFE0F", "U+FE0F")]
    [InlineData("❤\uFE0F\uFE0F", "U+FE0F")]
    [InlineData("a\uFE01", "U+FE01")]
    [InlineData("a\U000E0067\U000E007F", "U+E0067")]
    [InlineData("🏴\U000E0067\U000E0062", "U+E0067")]
    [InlineData("🏴\U000E007F", "U+E007F")]
    [InlineData("🏴\U000E0061\U000E0061\U000E0061\U000E0061\U000E0061\U000E0061\U000E0061\U000E007F", "U+E0061")]
    [InlineData("😀\U000E0067\U000E007F", "U+E0067")]
    [InlineData("a\uFFFDb", "U+FFFD")]
    [InlineData("\uE000", "U+E000")]
    [InlineData("\U000F0000", "U+F0000")]
    public void A_character_that_the_reader_does_not_see_is_found(string text, string codePoint) => Assert.Equal(codePoint, HiddenCharacters.Find(text));

    [Theory]
    [InlineData("\uFFFD", "A character was lost here")]
    [InlineData("\uF8FF", "private-use character U+F8FF")]
    [InlineData("\u200B", "hidden character U+200B")]
    public void The_message_says_what_kind_of_character_it_is(string character, string message)
    {
        var found = new SampleContent().Append("home/en.md", $"A{character}b.").OnlyDiagnostic();

        Assert.Equal((Rule.HiddenCharacter, 9, 2), (found.Rule, found.Location.Line, found.Location.Column));
        Assert.Contains(message, found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_emoji_that_a_diagnostic_quotes_is_escaped_where_the_message_is_cut()
    {
        var bag = new DiagnosticBag();
        bag.Add(Rule.WrongValue, SourceLocation.StartOf("a.md"), string.Concat(Enumerable.Repeat("👨\u200D👩\u200D👧", 100)), "Fix.");

        Assert.Null(HiddenCharacters.Find(bag.Sorted()[0].Message));
    }

    [Fact]
    public void A_text_of_joined_emoji_is_scanned_in_linear_time()
    {
        // Half a million joiners: with quadratic time this would take hours.
        var text = string.Concat(Enumerable.Repeat("👨\u200D", 500_000)) + "👧";

        Assert.Null(HiddenCharacters.Find(text));
        Assert.NotNull(HiddenCharacters.Find(string.Concat(Enumerable.Repeat("\U000E0067", 500_000))));
    }

    [Fact]
    public void Decomposed_letters_are_composed_and_lines_stay_where_they_are()
    {
        var bag = new DiagnosticBag();
        const string text = "première\r\nligne : été\n\nà côté\u200B\n";
        var decoded = TextDecoder.Decode(Encoding.UTF8.GetBytes(text.Normalize(NormalizationForm.FormD)), "a.md", bag)!;

        Assert.Equal(text.ReplaceLineEndings("\n"), decoded);
        Assert.Equal(4, HiddenCharacterScan.Run([new ContentFile("a.md", decoded)]).Sorted()[0].Location.Line);
    }

    [Theory]
    [InlineData("\uFFFEe\u0301")]
    [InlineData("\uFFFFe\u0301")]
    [InlineData("e\u0301\0")]
    public void Text_that_is_no_valid_Unicode_is_kept_for_the_scan(string text)
    {
        var decoded = TextDecoder.Decode(Encoding.UTF8.GetBytes(text), "a.md", new DiagnosticBag())!;

        Assert.NotNull(HiddenCharacters.Find(decoded));
    }

    [Fact]
    public void Content_in_decomposed_letters_is_the_same_content()
    {
        var folder = Directory.CreateTempSubdirectory("optoutguide");
        try
        {
            foreach (var file in RepositoryContent.Read().Files)
            {
                var path = Path.Combine(folder.FullName, file.RelativePath);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, file.Text.Normalize(NormalizationForm.FormD));
            }

            Assert.Equal(RepositoryContent.Read().Files, ContentFolder.Read(folder.FullName).Files);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void An_escape_in_YAML_is_composed_too()
    {
        var catalog = new SampleContent().Change("home/fr.md", "title: Accueil", "title: \"Cafe\\u0301\"").Catalog();

        Assert.Contains(catalog.AllDocuments, document => document.FrontMatter.Title == "Caf\u00E9");
    }
}
