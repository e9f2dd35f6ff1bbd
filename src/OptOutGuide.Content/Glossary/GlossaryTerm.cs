using System.Collections.Immutable;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Glossary;

/// <summary>A word that needs its explanation.</summary>
/// <param name="Page">Where more about it stands; null if nowhere.</param>
/// <param name="Anchor">The place on that page; null for its top.</param>
public sealed record GlossaryTerm(string Id, PageId? Page, string? Anchor, SourceLocation Location);

/// <summary>A term in one language.</summary>
/// <param name="Term">As an index lists it.</param>
/// <param name="Forms">The forms in which texts use it.</param>
/// <param name="Meaning">Plain text.</param>
public sealed record LocalizedTerm(string Term, ImmutableArray<string> Forms, string Meaning, SourceLocation Location);

/// <summary>All terms that texts explain.</summary>
public sealed class GlossaryList
{
    private readonly Localized<LocalizedTerm> _words;

    internal GlossaryList(ImmutableArray<GlossaryTerm> all, Localized<LocalizedTerm> words) => (All, _words) = (all, words);

    /// <summary>As listed.</summary>
    public ImmutableArray<GlossaryTerm> All { get; }

    /// <summary>A term's words.</summary>
    public LocalizedTerm TextOf(GlossaryTerm term, SiteLanguage language) => _words.Of(term.Id, language);

    /// <summary>The term of an id, or null.</summary>
    public GlossaryTerm? Find(string id) => All.FirstOrDefault(term => term.Id == id);
}
