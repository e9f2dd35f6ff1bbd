using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Tests.Text;

public sealed class PhraseMatcherTests
{
    [Theory]
    [InlineData("Todayish today", "today", 9)]
    [InlineData("AUJOURD’HUI", "aujourd'hui", 0)]
    [InlineData("Il y a\u00A0deux jours", "a deux", 5)]
    [InlineData("À L’ÉCOLE", "à l'école", 0)]
    [InlineData("ÇA ira", "ça", 0)]
    [InlineData("a÷b × c", "×", 4)]
    [InlineData("Zażółć GĘŚLĄ jaźń", "gęślą", 7)]
    public void Case_apostrophes_and_no_break_spaces_make_no_difference(string text, string phrase, int index)
    {
        Assert.True(Matcher(phrase).TryFind(text, 0, out var at, out var found));
        Assert.Equal((index, phrase), (at, found));
    }

    [Theory]
    [InlineData("yesterdays", "yesterday")]
    [InlineData("a÷b", "a×b")]
    [InlineData("été", "ete")]
    [InlineData("toda", "today")]
    public void Other_words_are_not_found(string text, string phrase) => Assert.False(Matcher(phrase).TryFind(text, 0, out _, out _));

    [Fact]
    public void Of_phrases_that_begin_at_the_same_position_the_first_in_the_list_is_found()
    {
        Assert.True(Matcher("data protection authority", "data protection").TryFind("the Data Protection Authority", 0, out _, out var found));
        Assert.Equal("data protection authority", found);
    }

    // Every character of one UTF-16 code unit, in both cases.
    [Fact]
    public void Letters_match_their_other_case_as_in_an_ordinal_comparison()
    {
        for (var letter = '!'; letter < '\uD800'; letter++)
        {
            var other = char.ToUpperInvariant(letter);
            if (char.IsWhiteSpace(letter)) continue;
            Assert.True(Matcher($"{letter}").TryFind($"{other}", 0, out _, out _), $"U+{(int)letter:X4}");
        }
    }

    private static PhraseMatcher Matcher(params string[] phrases) => new(phrases, _ => false, _ => false);
}
