using System.Collections.Frozen;
using System.Collections.Immutable;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Deadlines;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Eligibility;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Catalog;

/// <summary>A page that is written in the content folder: facts once, words for each language.</summary>
/// <param name="Documents">Words by language code; every language of the site is there.</param>
public abstract record ContentPage(PageId Id, PageMetadata Metadata, FrozenDictionary<string, ParsedDocument> Documents)
{
    /// <summary>Place among its kind; lower comes first.</summary>
    public int Order => Metadata.Order;

    /// <summary>The deadlines whose banner it carries.</summary>
    public ImmutableArray<Deadline> Deadlines => Metadata.Deadlines;

    /// <summary>The words in a language.</summary>
    public ParsedDocument In(SiteLanguage language) => Documents[language.Code];

    /// <summary>How a section is shown.</summary>
    public SectionRole RoleOf(Section section) => Metadata.SectionStyles.FirstOrDefault(form => form.Section == section.Id)?.Role ?? SectionRole.Text;

    /// <summary>The sections of a role, in the order of the text.</summary>
    public IEnumerable<Section> SectionsWith(SectionRole role, SiteLanguage language) =>
        In(language).Body.Sections.Where(section => section.Level > 0 && RoleOf(section) == role);
}

/// <summary>What every page says of its place on the site.</summary>
/// <param name="Order">Place among its kind; lower comes first.</param>
/// <param name="Next">Where a reader goes from here: the next step first, then what is related.</param>
/// <param name="SectionStyles">Sections that are shown in a form of their own.</param>
public sealed record PageMetadata(int Order, ImmutableArray<Deadline> Deadlines, ImmutableArray<PageId> Next, ImmutableArray<SectionStyle> SectionStyles);

/// <summary>A section, by id, that is shown in a form of its own.</summary>
public sealed record SectionStyle(string Section, SectionRole Role);

/// <summary>The form in which a section is shown.</summary>
public enum SectionRole
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A list of what happened when.</summary>
    Timeline,

    /// <summary>A text with blanks to fill in, to print and to copy.</summary>
    Letter,

    /// <summary>The card that says which answer to expect and what to keep.</summary>
    Confirmation,

    /// <summary>A step of the ladder that stands at the end of each guide; one page of the site has such steps.</summary>
    EscalationStep,
}

/// <summary>The front page.</summary>
public sealed record HomePage(PageId Id, PageMetadata Metadata, FrozenDictionary<string, ParsedDocument> Documents) : ContentPage(Id, Metadata, Documents);

/// <summary>A text to read.</summary>
/// <param name="Group">Where menus list it.</param>
/// <param name="Data">Data that the page shows below its text.</param>
public sealed record ArticlePage(PageId Id, PageMetadata Metadata, FrozenDictionary<string, ParsedDocument> Documents, ArticleGroup Group, DataBlock Data) : ContentPage(Id, Metadata, Documents);

/// <summary>"Does this concern me?": one document for all questions and outcomes, a section each.</summary>
public sealed record EligibilityPage(PageId Id, PageMetadata Metadata, FrozenDictionary<string, ParsedDocument> Documents, EligibilityTree Tree) : ContentPage(Id, Metadata, Documents);

/// <summary>Where menus list an article.</summary>
public enum ArticleGroup
{
    /// <summary>Among what is good to know.</summary>
    Know,

    /// <summary>Among the tools.</summary>
    Tools,

    /// <summary>Among what concerns the site itself.</summary>
    Site,
}

/// <summary>Data that an article can show below its text.</summary>
public enum DataBlock
{
    /// <summary>None: the text is all.</summary>
    None,

    /// <summary>The authorities, with an anchor for each.</summary>
    Authorities,

    /// <summary>Who runs the site.</summary>
    Operator,

    /// <summary>What has changed in the matter itself, newest first.</summary>
    Changes,

    /// <summary>A notice for other sites to paste.</summary>
    Paste,
}

/// <summary>Steps to follow.</summary>
public sealed record GuidePage(PageId Id, PageMetadata Metadata, FrozenDictionary<string, ParsedDocument> Documents, GuideFacts Facts) : ContentPage(Id, Metadata, Documents);

/// <summary>The words of a deadline's banner: for each language one document with one section for each phase.</summary>
public sealed record DeadlineText(Deadline Deadline, FrozenDictionary<string, ParsedDocument> Documents)
{
    /// <summary>The section of a phase in a language; its text may hold the slots <c>{date}</c>, <c>{next-date}</c> and <c>{days}</c>.</summary>
    public Section For(DeadlinePhase phase, SiteLanguage language) => Documents[language.Code].Body.Find(SectionOf(phase))!;

    /// <summary>The section id of a phase: <c>last-day</c>.</summary>
    public static string SectionOf(DeadlinePhase phase) => Identifiers.ToKebabCase(phase.ToString());

    /// <summary>Slots that a banner's words may hold.</summary>
    public static ImmutableArray<string> Slots { get; } = ["date", "next-date", "days"];
}
