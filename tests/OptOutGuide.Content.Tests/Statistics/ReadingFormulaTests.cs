using System.Globalization;
using OptOutGuide.Content.Statistics;

namespace OptOutGuide.Content.Tests.Statistics;

public sealed class ReadingFormulaTests
{
    [Theory]
    [InlineData("cat", 1)]
    [InlineData("take", 1)]
    [InlineData("takes", 1)]
    [InlineData("asked", 1)]
    [InlineData("wanted", 2)]
    [InlineData("table", 2)]
    [InlineData("tables", 2)]
    [InlineData("pages", 2)]
    [InlineData("the", 1)]
    [InlineData("be", 1)]
    [InlineData("seen", 1)]
    [InlineData("objection", 3)]
    [InlineData("Meta’s", 2)]
    [InlineData("e-mail", 2)]
    [InlineData("EU", 2)]
    [InlineData("2025", 1)]
    public void English_syllables(string word, int count) => Assert.Equal(count, Formula("en").SyllablesOf(word));

    [Theory]
    [InlineData("page", 1)]
    [InlineData("pages", 1)]
    [InlineData("le", 1)]
    [InlineData("été", 2)]
    [InlineData("formulaire", 3)]
    [InlineData("opposition", 4)]
    [InlineData("aujourd'hui", 3)]
    public void French_syllables(string word, int count) => Assert.Equal(count, Formula("fr").SyllablesOf(word));

    [Fact]
    public void English_uses_Flesch_and_French_Kandel_Moles()
    {
        var text = new TextMeasure(Words: 20, Sentences: 2, Syllables: 30);

        Assert.Equal(("Flesch", Round(206.835 - 10.15 - 126.9)), (Formula("en").Name, Round(Formula("en").EaseOf(text))));
        Assert.Equal(("Kandel-Moles", Round(207 - 10.15 - 110.4)), (Formula("fr").Name, Round(Formula("fr").EaseOf(text))));
        Assert.Null(Formula("en").EaseOf(default));
    }

    [Fact]
    public void Other_languages_have_no_formula() => Assert.Null(ReadingFormula.For(CultureInfo.GetCultureInfo("de")));

    private static double Round(double? value) => Math.Round(value!.Value, 3);

    private static ReadingFormula Formula(string language) => ReadingFormula.For(CultureInfo.GetCultureInfo(language))!;
}
