using System.Collections.Frozen;
using System.Collections.Immutable;
using OptOutGuide.Content.Deadlines;
using OptOutGuide.Content.Eligibility;
using OptOutGuide.Content.Languages;

namespace OptOutGuide.Content.Documents;

/// <summary>A page that is written in the content folder: facts once, words for each language.</summary>
/// <param name="Order">Place among its kind; lower comes first.</param>
/// <param name="Deadlines">The deadlines whose banner it carries.</param>
/// <param name="Documents">Words by language code; every language of the site is there.</param>
public abstract record ContentPage(PageId Id, int Order, ImmutableArray<Deadline> Deadlines, FrozenDictionary<string, ParsedDocument> Documents)
{
    /// <summary>The words in a language.</summary>
    public ParsedDocument In(SiteLanguage language) => Documents[language.Code];
}

/// <summary>The front page.</summary>
public sealed record HomePage(PageId Id, int Order, ImmutableArray<Deadline> Deadlines, FrozenDictionary<string, ParsedDocument> Documents)
    : ContentPage(Id, Order, Deadlines, Documents);

/// <summary>A text to read.</summary>
/// <param name="Shows">Data that the page shows below its text.</param>
public sealed record ArticlePage(PageId Id, int Order, ImmutableArray<Deadline> Deadlines, FrozenDictionary<string, ParsedDocument> Documents, ArticleData Shows)
    : ContentPage(Id, Order, Deadlines, Documents);

/// <summary>"Does this concern me?": one document for all questions and outcomes, a section each.</summary>
public sealed record EligibilityPage(PageId Id, int Order, ImmutableArray<Deadline> Deadlines, FrozenDictionary<string, ParsedDocument> Documents, EligibilityTree Tree)
    : ContentPage(Id, Order, Deadlines, Documents);

/// <summary>Data that an article can show below its text.</summary>
public enum ArticleData
{
    /// <summary>None: the text is all.</summary>
    None,

    /// <summary>The authorities, with an anchor for each.</summary>
    Authorities,
}

/// <summary>Steps to follow.</summary>
public sealed record GuidePage(PageId Id, int Order, ImmutableArray<Deadline> Deadlines, FrozenDictionary<string, ParsedDocument> Documents, GuideFacts Facts)
    : ContentPage(Id, Order, Deadlines, Documents);

/// <summary>The words of a deadline's banner: for each language one document with one section for each phase.</summary>
public sealed record DeadlineWords(Deadline Deadline, FrozenDictionary<string, ParsedDocument> Documents)
{
    /// <summary>The section of a phase in a language; its text may hold the slots <c>{date}</c>, <c>{next-date}</c> and <c>{days}</c>.</summary>
    public Section For(DeadlinePhase phase, SiteLanguage language) => Documents[language.Code].Body.Find(SectionOf(phase))!;

    /// <summary>The section id of a phase: <c>last-day</c>.</summary>
    public static string SectionOf(DeadlinePhase phase) => Names.FromPascalCase(phase.ToString());

    /// <summary>Slots that a banner's words may hold.</summary>
    public static ImmutableArray<string> Slots { get; } = ["date", "next-date", "days"];
}
