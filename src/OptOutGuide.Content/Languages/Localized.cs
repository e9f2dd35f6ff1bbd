using System.Collections.Frozen;
using System.Collections.Immutable;

namespace OptOutGuide.Content.Languages;

/// <summary>The texts of entries of one kind, in each language.</summary>
/// <param name="textsIn">Returns all texts of one language by the id of the entry.</param>
internal sealed class Localized<TText>(ImmutableArray<SiteLanguage> languages, Func<SiteLanguage, Dictionary<string, TText>> textsIn)
    where TText : class
{
    private readonly FrozenDictionary<string, Dictionary<string, TText>> _byLanguage =
        languages.ToFrozenDictionary(language => language.Code, textsIn, StringComparer.Ordinal);

    /// <summary>The text of an entry.</summary>
    public TText Of(string id, SiteLanguage language) => _byLanguage[language.Code][id];
}
