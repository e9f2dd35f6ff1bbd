using System.Collections.Frozen;

namespace OptOutGuide.Content.Languages;

/// <summary>The words of things of one kind, in each language.</summary>
/// <param name="byLanguage">By the code of the language, then by the id of the thing.</param>
internal sealed class Translations<TWords>(FrozenDictionary<string, Dictionary<string, TWords>> byLanguage)
    where TWords : class
{
    /// <summary>The words of a thing.</summary>
    public TWords Of(string id, SiteLanguage language) => byLanguage[language.Code][id];
}
