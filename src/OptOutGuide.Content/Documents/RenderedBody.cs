using System.Collections.Immutable;
using System.Text.RegularExpressions;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Documents;

/// <summary>The text of a Markdown file as safe HTML, cut at its headings.</summary>
/// <param name="Sections">In order; the first has no heading and holds what stands before the first one.</param>
/// <param name="Links">All links that lead to a place of this site.</param>
/// <param name="FillInFields">What is to be filled in, in the order of the text.</param>
/// <param name="Terms">Ids of the words of the glossary that the text uses.</param>
/// <param name="TextRun">The plain text of every paragraph, heading, cell and link.</param>
/// <param name="PackedMarkdown">The text as Markdown with footnotes (<c>[^claim-id]</c>, whose texts a page adds) and ids; links inside the site begin with <c>site:/</c>.</param>
public sealed partial record RenderedBody(ImmutableArray<Section> Sections, ImmutableArray<ContentLink> Links, ImmutableArray<FillInField> FillInFields, ImmutableArray<string> Terms, ImmutableArray<TextRun> TextRun, PackedText PackedMarkdown)
{
    /// <summary>The text as Markdown, made anew each time.</summary>
    public string Markdown => PackedMarkdown.ToString();

    /// <summary>The text as plain Markdown with footnotes, all links whole.</summary>
    /// <param name="address">The site's address on the web, without a slash at the end.</param>
    public string MarkdownOn(string address) => MarkdownWith(_ => "", (path, anchor) => address + path + anchor);

    /// <summary>The text as Markdown for another place.</summary>
    /// <param name="idOf">What to write for the id of a heading or list item, with its braces if it stays.</param>
    /// <param name="addressOf">What to write for a link inside the site: its path, and its anchor with the hash or empty.</param>
    public string MarkdownWith(Func<string, string> idOf, Func<string, string, string> addressOf) =>
        SiteLink().Replace(
            IdMark().Replace(Markdown, mark => idOf(mark.Groups["id"].Value) is { Length: > 0 } id ? " " + id : ""),
            link => addressOf(link.Groups["path"].Value, link.Groups["anchor"].Value));

    [GeneratedRegex(@"[ ]*\{#(?<id>[a-z0-9-]+)\}(?=[ \t]*$)", RegexOptions.Multiline)]
    private static partial Regex IdMark();

    [GeneratedRegex(@"(?<=\(<?|: )site:(?<path>/[^)#\s>]*)(?<anchor>#[^)\s>]*)?")]
    private static partial Regex SiteLink();

    /// <summary>What stands before the first heading.</summary>
    public Section Lead => Sections[0];

    /// <summary>The section of an id, or null.</summary>
    public Section? Find(string id) => Sections.FirstOrDefault(section => section.Id == id);

    /// <summary>All citations, in the order of the text.</summary>
    public IEnumerable<Citation> Citations => Sections.SelectMany(section => section.Citations);

    /// <summary>Every id that a link on this page can lead to.</summary>
    public IEnumerable<string> Anchors => Sections.SelectMany(section =>
        section.Items.Select(item => item.Id).Concat(section.Anchors).Prepend(section.Id).Where(id => id.Length > 0));
}

/// <summary>A heading and what follows it, up to the next heading.</summary>
/// <param name="Id">The same in all languages; empty for the lead.</param>
/// <param name="Level">2 or 3; 0 for the lead.</param>
/// <param name="TitleHtml">The heading's inline HTML; empty for the lead.</param>
/// <param name="Title">The heading as plain text.</param>
/// <param name="Anchors">Ids of list items inside <see cref="HtmlPart"/>s.</param>
/// <param name="Citations">In the order of the text.</param>
/// <param name="Fingerprint">A short hash of the section as written.</param>
public sealed record Section(
    string Id,
    int Level,
    string TitleHtml,
    string Title,
    ImmutableArray<SectionPart> Parts,
    ImmutableArray<string> Anchors,
    ImmutableArray<Citation> Citations,
    string Fingerprint,
    SourceLocation Location)
{
    /// <summary>The items of all marked lists, in order.</summary>
    public IEnumerable<AnchoredItem> Items => Parts.OfType<AnchoredListPart>().SelectMany(part => part.Items);
}

/// <summary>A mark <c>[@claim-id]</c>. In HTML it stands as <see cref="Mark"/>, which a page replaces by a number.</summary>
public sealed record Citation(string ClaimId, SourceLocation Location)
{
    internal const string MarkStart = "<!--cite:";
    internal const string MarkEnd = "-->";

    /// <summary>A comment: texts cannot hold one, since raw HTML is off.</summary>
    public static string Mark(string claimId) => MarkStart + claimId + MarkEnd;
}

/// <summary>The marks round a word of the glossary, where a text uses it first; a page turns them into its explanation.</summary>
public static class GlossaryMarker
{
    /// <summary>Stands before the word.</summary>
    public static string Open(string termId) => $"<!--term:{termId}-->";

    /// <summary>Stands after it.</summary>
    public static string Close => "<!--/term-->";
}

/// <summary>A place <c>[what to write](blank:name)</c> of a letter.</summary>
/// <param name="Name">The same in all languages; a name may stand several times.</param>
/// <param name="Label">What to write there.</param>
public sealed record FillInField(string Name, string Label, SourceLocation Location);

/// <summary>A stretch of a section.</summary>
public abstract record SectionPart;

/// <summary>Ready HTML blocks.</summary>
public sealed record HtmlPart(PackedText Packed) : SectionPart
{
    /// <summary>A part with its HTML.</summary>
    public HtmlPart(string html)
        : this(PackedText.Of(html))
    {
    }

    /// <summary>The HTML, made anew each time.</summary>
    public string Html => Packed.ToString();
}

/// <summary>A list each of whose items has an id: steps if ordered, else things to have ready and the like.</summary>
public sealed record AnchoredListPart(bool Ordered, ImmutableArray<AnchoredItem> Items) : SectionPart;

/// <summary>One item of a marked list.</summary>
/// <param name="Id">Unique on its page and the same in all languages.</param>
/// <param name="PackedHtml">Inline HTML of its first paragraph: the action itself.</param>
/// <param name="PackedMore">The blocks after it, as HTML; may be empty.</param>
/// <param name="Packed">Its first paragraph as plain text.</param>
/// <param name="ShowsTap">Its first paragraph shows what is tapped.</param>
public sealed record AnchoredItem(string Id, PackedText PackedHtml, PackedText PackedMore, PackedText Packed, bool ShowsTap, SourceLocation Location)
{
    /// <summary>An item with its texts.</summary>
    public AnchoredItem(string id, string html, string moreHtml, string text, bool showsTap, SourceLocation location)
        : this(id, PackedText.Of(html), PackedText.Of(moreHtml), PackedText.Of(text), showsTap, location)
    {
    }

    /// <summary>The action itself as inline HTML, made anew each time.</summary>
    public string Html => PackedHtml.ToString();

    /// <summary>The HTML of the blocks after it, made anew each time.</summary>
    public string MoreHtml => PackedMore.ToString();

    /// <summary>The action as plain text, made anew each time.</summary>
    public string Text => Packed.ToString();
}

/// <summary>Plain text, kept so that its wording can be checked.</summary>
/// <param name="IsLink">It is the text of a link.</param>
public sealed record TextRun(PackedText Packed, bool IsLink, SourceLocation Location)
{
    /// <summary>The text, made anew each time.</summary>
    public string Text => Packed.ToString();
}

/// <summary>A link to a place of this site, kept so that its anchor can be checked.</summary>
public sealed record ContentLink(PageId Page, string? Anchor, SourceLocation Location);

/// <summary>One page's words in one language.</summary>
/// <param name="File">Path of the Markdown file below the content folder.</param>
/// <param name="Lock">From which version of the original each section was translated; null for the original.</param>
public sealed record ParsedDocument(PageId Id, SiteLanguage Language, string File, FrontMatter FrontMatter, RenderedBody Body, TranslationLock? Lock);
