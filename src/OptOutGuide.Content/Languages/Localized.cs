using System.Collections.Frozen;
using System.Collections.Immutable;

namespace OptOutGuide.Content.Languages;

/// <summary>The words of things of one kind, in each language.</summary>
/// <param name="wordsIn">Reads all of one language, by the id of the thing.</param>
internal sealed class Localized<TWords>(ImmutableArray<SiteLanguage> languages, Func<SiteLanguage, Dictionary<string, TWords>> wordsIn)
    where TWords : class
{
    private readonly FrozenDictionary<string, Dictionary<string, TWords>> _byLanguage = languages.ToFrozenDictionary(language => language.Code, wordsIn, StringComparer.Ordinal);

    /// <summary>The words of a thing.</summary>
    public TWords Of(string id, SiteLanguage language) => _byLanguage[language.Code][id];
}
