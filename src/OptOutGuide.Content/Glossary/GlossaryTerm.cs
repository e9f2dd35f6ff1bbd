using System.Collections.Immutable;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Glossary;

/// <summary>A term that texts explain.</summary>
/// <param name="Target">Where there is more about it, if anywhere.</param>
public sealed record GlossaryTerm(string Id, PageTarget? Target, SourceLocation Location);

/// <summary>A term in one language.</summary>
/// <param name="Term">As the index lists it.</param>
/// <param name="Forms">Its forms in texts.</param>
/// <param name="Meaning">Plain text.</param>
public sealed record LocalizedTerm(string Term, ImmutableArray<string> Forms, string Meaning, SourceLocation Location);

/// <summary>All glossary terms.</summary>
public sealed class GlossaryList
{
    private readonly Localized<LocalizedTerm> _texts;

    internal GlossaryList(ImmutableArray<GlossaryTerm> all, Localized<LocalizedTerm> texts) => (All, _texts) = (all, texts);

    /// <summary>In file order.</summary>
    public ImmutableArray<GlossaryTerm> All { get; }

    /// <summary>The text of a term in a language.</summary>
    public LocalizedTerm TextOf(GlossaryTerm term, SiteLanguage language) => _texts.Of(term.Id, language);

    /// <summary>The term with an id, or null.</summary>
    public GlossaryTerm? Find(string id) => All.FirstOrDefault(term => term.Id == id);
}
