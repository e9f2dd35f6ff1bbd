using System.Collections.Immutable;
using System.Text.RegularExpressions;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Documents;

/// <summary>The text of a Markdown file as safe HTML, split at its headings.</summary>
/// <param name="Sections">In document order; the first is the lead, which has no heading.</param>
/// <param name="Links">All links to pages of this site.</param>
/// <param name="FillInFields">The fields of letters, in document order.</param>
/// <param name="Terms">Ids of the glossary terms that the text uses.</param>
/// <param name="Source">The Markdown as written, with the edits that make it portable.</param>
public sealed partial record RenderedBody(
    ImmutableArray<Section> Sections,
    ImmutableArray<Located<PageTarget>> Links,
    ImmutableArray<FillInField> FillInFields,
    ImmutableArray<string> Terms,
    EditedText Source)
{
    /// <summary>Ids of the forms that the text links, in document order.</summary>
    public ImmutableArray<string> Forms { get; init; } = [];

    /// <summary>The hosts of other sites and of e-mail addresses to which the text links.</summary>
    public ImmutableArray<Located<string>> Hosts { get; init; } = [];

    /// <summary>Violations of those editorial rules that need the Markdown.</summary>
    public ImmutableArray<Diagnostic> EditorialDiagnostics { get; init; } = [];

    /// <summary>
    /// Portable Markdown with ids and with footnote references (<c>[^claim-id]</c>), whose footnotes the page adds. Links to pages of this
    /// site begin with <c>site:/</c>.
    /// </summary>
    public string Markdown => Source.Apply();

    /// <summary>The content before the first heading.</summary>
    public Section Lead => Sections[0];

    /// <summary>All citations, in document order.</summary>
    public IEnumerable<Citation> Citations => Sections.SelectMany(section => section.Citations);

    /// <summary>The ids of all cited claims, in document order.</summary>
    public IEnumerable<string> CitedClaims => Citations.Select(citation => citation.ClaimId);

    /// <summary>All ids that links can lead to.</summary>
    public IEnumerable<string> Anchors => Sections.SelectMany(section => section.AllAnchors);

    /// <summary>The section with an id, or null.</summary>
    public Section? Find(string id) => Sections.FirstOrDefault(section => section.Id == id);

    /// <summary>The section with an id, which must exist.</summary>
    public Section Get(string id) => Find(id) ?? throw new InvalidOperationException($"There is no section '{id}'.");

    /// <summary>Completes portable Markdown with ids and links in the form that a caller needs.</summary>
    /// <param name="idOf">Returns the text for the id of a heading or list item, with its braces if needed.</param>
    /// <param name="addressOf">Returns the address of a link from its path and its anchor (with <c>#</c>, or empty).</param>
    public static string Complete(string markdown, Func<string, string> idOf, Func<string, string, string> addressOf) => SiteLink().Replace(
        IdMark().Replace(markdown, mark => idOf(mark.Groups["id"].Value) is { Length: > 0 } id ? " " + id : ""),
        link => addressOf(link.Groups["path"].Value, link.Groups["anchor"].Value));

    [GeneratedRegex(@"[ ]*\{#(?<id>[a-z0-9-]+)\}(?=[ \t]*$)", RegexOptions.Multiline)]
    private static partial Regex IdMark();

    [GeneratedRegex(@"(?<=[(<\s])site:(?<path>/[^)#\s>]*)(?<anchor>#[^)\s>]*)?")]
    private static partial Regex SiteLink();
}

/// <summary>A field <c>[what to write](blank:name)</c> of a letter.</summary>
/// <param name="Name">The same in all languages; a name can occur several times.</param>
/// <param name="Label">What to write there.</param>
public sealed record FillInField(string Name, string Label, SourceLocation Location);
