using System.Collections.Frozen;
using System.Collections.Immutable;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Keywords;

/// <summary>A word of the index in one language.</summary>
/// <param name="Word">The entry, under which headings with this word or one of <paramref name="Also"/> are listed.</param>
/// <param name="Also">Other words by which readers look for it; the index finds them but does not show them.</param>
/// <param name="Targets">What is listed although its heading has none of the words.</param>
public sealed record Keyword(string Word, ImmutableArray<string> Also, ImmutableArray<Located<PageTarget>> Targets, SourceLocation Location)
{
    // Every heading of the site is compared with them.
    private readonly ImmutableArray<ImmutableArray<string>> _phrases = [.. Also.Prepend(Word).Select(SearchWords.Of)];

    /// <summary>Whether a heading has the word or one of the others.</summary>
    /// <param name="heading">Its words, by <see cref="SearchWords.Of"/>.</param>
    public bool IsIn(ImmutableArray<string> heading) => _phrases.Any(phrase => SearchWords.Contains(heading, phrase));
}

/// <summary>The keywords of all languages.</summary>
/// <param name="byLanguage">By language code; empty for a language without a file.</param>
public sealed class KeywordList(FrozenDictionary<string, ImmutableArray<Keyword>> byLanguage)
{
    /// <summary>All keywords of a language, in file order.</summary>
    public ImmutableArray<Keyword> In(SiteLanguage language) => byLanguage[language.Code];

    /// <summary>The languages, each with its keywords.</summary>
    public IEnumerable<(string Language, ImmutableArray<Keyword> Keywords)> All => byLanguage.Select(entry => (entry.Key, entry.Value));
}
