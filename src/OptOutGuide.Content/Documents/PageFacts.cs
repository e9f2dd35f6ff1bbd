using System.Collections.Immutable;
using OptOutGuide.Content.Eligibility;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Documents;

/// <summary>The facts of a page, which are the same in all languages. Each kind of page has its own subtype.</summary>
public abstract record PageFacts(CommonFacts Common);

/// <summary>The facts of the front page: <c>home.yaml</c>.</summary>
public sealed record HomeFacts(CommonFacts Common) : PageFacts(Common);

/// <summary>The facts of an article: <c>article.yaml</c>.</summary>
/// <param name="Group">The group of the menu that lists it.</param>
/// <param name="Data">The data that the page shows below its text.</param>
public sealed record ArticleFacts(CommonFacts Common, ArticleGroup Group, DataBlock Data) : PageFacts(Common);

/// <summary>The facts of "Does this concern me?": <c>eligibility.yaml</c>.</summary>
public sealed record EligibilityFacts(EligibilityTree Tree) : PageFacts(CommonFacts.Empty);

/// <summary>The facts that all kinds of pages share.</summary>
/// <param name="Order">Sort order among pages of the same kind.</param>
/// <param name="Deadlines">Ids of the deadlines whose banner the page shows.</param>
/// <param name="Next">Ids of related pages; the first is the recommended next page.</param>
/// <param name="SectionStyles">Sections with a role other than <see cref="SectionRole.Text"/>.</param>
/// <param name="FormerAnchors">Old ids of sections and list items; links to them still work.</param>
public sealed record CommonFacts(
    int Order,
    ImmutableArray<Located<string>> Deadlines,
    ImmutableArray<Located<string>> Next,
    ImmutableArray<SectionStyle> SectionStyles,
    ImmutableArray<FormerAnchor> FormerAnchors)
{
    /// <summary>A page without deadlines, related pages, section roles and former anchors.</summary>
    public static CommonFacts Empty { get; } = new(0, [], [], [], []);

    /// <summary>Whether a section has a role.</summary>
    public bool Has(SectionRole role) => SectionStyles.Any(style => style.Role == role);
}

/// <summary>The role of one section.</summary>
/// <param name="Section">The id of the section.</param>
/// <param name="Location">Where the facts name the section.</param>
public sealed record SectionStyle(string Section, SectionRole Role, SourceLocation Location);

/// <summary>An old id on a page.</summary>
/// <param name="Target">The id of the section or list item to which links with the old id lead.</param>
/// <param name="Location">Where the facts name the old id.</param>
public sealed record FormerAnchor(string Id, string Target, SourceLocation Location);

/// <summary>How a section is displayed.</summary>
public enum SectionRole
{
    /// <summary>Plain text.</summary>
    Text,

    /// <summary>A list of events with dates.</summary>
    Timeline,

    /// <summary>A letter with fields to fill in, to print and to copy.</summary>
    Letter,

    /// <summary>A handout, printed twice on one page and cut apart.</summary>
    HalfSheet,

    /// <summary>A card about the confirmation that the reader should expect and keep.</summary>
    Confirmation,

    /// <summary>Questions: each heading below it is one that opens to its answer.</summary>
    Questions,

    /// <summary>A list of links, each shown as a large button.</summary>
    Buttons,

    /// <summary>Shown on the sources page of the document instead of the page itself.</summary>
    SourcesPage,
}

/// <summary>The group of the menu that lists an article.</summary>
public enum ArticleGroup
{
    /// <summary>Background.</summary>
    Know,

    /// <summary>Tools.</summary>
    Tools,

    /// <summary>About the site.</summary>
    Site,
}

/// <summary>Data that an article shows below its text.</summary>
public enum DataBlock
{
    /// <summary>No data.</summary>
    None,

    /// <summary>The authorities, each with an anchor.</summary>
    Authorities,

    /// <summary>The operator of the site.</summary>
    Operator,

    /// <summary>The changes of facts, newest first.</summary>
    Changes,

    /// <summary>A notice that other sites can paste.</summary>
    Paste,
}
