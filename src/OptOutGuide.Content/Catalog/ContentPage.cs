using System.Collections.Frozen;
using System.Collections.Immutable;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Deadlines;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Eligibility;
using OptOutGuide.Content.Languages;

namespace OptOutGuide.Content.Catalog;

/// <summary>A page of the content folder: facts, and one document for each language.</summary>
/// <param name="Documents">By language code; complete.</param>
public abstract record ContentPage(PageId Id, PageMetadata Metadata, FrozenDictionary<string, ParsedDocument> Documents)
{
    /// <summary>Sort order among pages of the same kind.</summary>
    public int Order => Metadata.Order;

    /// <summary>The deadlines whose banner the page shows.</summary>
    public ImmutableArray<Deadline> Deadlines => Metadata.Deadlines;

    /// <summary>The document in a language.</summary>
    public ParsedDocument In(SiteLanguage language) => Documents[language.Code];

    /// <summary>The document in a language without the sections that its sources page shows.</summary>
    public ParsedDocument ShownIn(SiteLanguage language)
    {
        var document = In(language);
        var shown = document.Body.Sections.RemoveAll(section => RoleOf(section) == SectionRole.SourcesPage);
        return document with { Body = document.Body with { Sections = shown } };
    }

    /// <summary>The role of a section.</summary>
    public SectionRole RoleOf(Section section) =>
        Metadata.SectionStyles.FirstOrDefault(style => style.Section == section.Id)?.Role ?? SectionRole.Text;

    /// <summary>Whether a section has a role.</summary>
    public bool Has(SectionRole role) => Metadata.SectionStyles.Any(style => style.Role == role);

    /// <summary>The ids of the sections that fold: those below a heading with the role <see cref="SectionRole.Questions"/>.</summary>
    public ImmutableHashSet<string> QuestionsIn(SiteLanguage language)
    {
        var ids = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        var areQuestions = false;
        foreach (var section in In(language).Body.Sections)
        {
            if (section.Level == 2) areQuestions = RoleOf(section) == SectionRole.Questions;
            else if (section.Level == 3 && areQuestions) ids.Add(section.Id);
        }

        return ids.ToImmutable();
    }

    /// <summary>The old ids whose links lead to a section or list item.</summary>
    public IEnumerable<string> FormerIdsOf(string target) =>
        Metadata.FormerAnchors.Where(anchor => anchor.Target == target).Select(anchor => anchor.Id);

    /// <summary>The sections with a role, in document order.</summary>
    public IEnumerable<Section> SectionsWith(SectionRole role, SiteLanguage language) =>
        In(language).Body.Sections.Where(section => section.Level > 0 && RoleOf(section) == role);
}

/// <summary>The front page.</summary>
public sealed record HomePage(PageId Id, PageMetadata Metadata, FrozenDictionary<string, ParsedDocument> Documents)
    : ContentPage(Id, Metadata, Documents);

/// <summary>An article.</summary>
/// <param name="Group">The group of the menu that lists it.</param>
/// <param name="Data">The data that the page shows below its text.</param>
public sealed record ArticlePage(
    PageId Id,
    PageMetadata Metadata,
    FrozenDictionary<string, ParsedDocument> Documents,
    ArticleGroup Group,
    DataBlock Data)
    : ContentPage(Id, Metadata, Documents);

/// <summary>"Does this concern me?": one document with a section for each question and outcome.</summary>
public sealed record EligibilityPage(
    PageId Id,
    PageMetadata Metadata,
    FrozenDictionary<string, ParsedDocument> Documents,
    EligibilityTree Tree)
    : ContentPage(Id, Metadata, Documents);

/// <summary>A guide.</summary>
public sealed record GuidePage(
    PageId Id,
    PageMetadata Metadata,
    FrozenDictionary<string, ParsedDocument> Documents,
    GuideFacts Facts)
    : ContentPage(Id, Metadata, Documents)
{
    private readonly FrozenDictionary<string, LocalizedGuide> _texts = Documents.ToFrozenDictionary(
        document => document.Key,
        document => new LocalizedGuide(Facts, document.Value.Language, document.Value.Body),
        StringComparer.Ordinal);

    /// <summary>Routes, steps and things to have ready in a language.</summary>
    public LocalizedGuide TextIn(SiteLanguage language) => _texts[language.Code];
}

/// <summary>The facts that all kinds of pages share, with references resolved.</summary>
/// <param name="Order">Sort order among pages of the same kind.</param>
/// <param name="Next">Related pages; the first is the recommended next page.</param>
/// <param name="SectionStyles">Sections with a role other than <see cref="SectionRole.Text"/>.</param>
/// <param name="FormerAnchors">Old ids of sections and list items; links to them still work.</param>
public sealed record PageMetadata(
    int Order,
    ImmutableArray<Deadline> Deadlines,
    ImmutableArray<PageId> Next,
    ImmutableArray<SectionStyle> SectionStyles,
    ImmutableArray<FormerAnchor> FormerAnchors);
