using System.Text.RegularExpressions;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Documents;

/// <summary>A citation <c>[@claim-id]</c>. In rendered HTML it is a <see cref="CitationMark"/>, which the page replaces.</summary>
/// <param name="Sentence">The sentence that it follows, as plain text with typography; empty if it belongs to data instead of a text.</param>
/// <param name="Section">The id of its section; empty in the lead.</param>
/// <param name="Item">The id of the list item around it; empty if there is none.</param>
public sealed record Citation(
    string ClaimId,
    SourceLocation Location,
    string Sentence = "",
    string Section = "",
    string Item = "",
    CitationPlace Place = CitationPlace.Repeated)
{
    /// <summary>The id closest to it that links can lead to; empty in the lead.</summary>
    public string Anchor => Item.Length > 0 ? Item : Section;
}

/// <summary>The place of a citation among those of the same claim in its document.</summary>
public enum CitationPlace
{
    /// <summary>Its section has cited the claim before.</summary>
    Repeated,

    /// <summary>The first of its section.</summary>
    FirstInSection,

    /// <summary>The first of its document.</summary>
    FirstInDocument,
}

/// <summary>The HTML comment that stands for a citation. Content cannot contain one, because raw HTML is disabled.</summary>
public static partial class CitationMark
{
    /// <summary>The comment: <c>&lt;!--cite:claim-id:2--&gt;</c></summary>
    public static string Of(string claimId, CitationPlace place) => FormattableString.Invariant($"<!--cite:{claimId}:{(int)place}-->");

    /// <summary>HTML with something else in the place of each comment.</summary>
    /// <param name="show">Gets the id of the claim and the place of the citation.</param>
    public static string Replace(string html, Func<string, CitationPlace, string> show) => Pattern().Replace(html, mark =>
        show(mark.Groups["claim"].Value, (CitationPlace)(mark.Groups["place"].ValueSpan[0] - '0')));

    /// <summary>HTML without the comments.</summary>
    public static string Strip(string html) => Pattern().Replace(html, "");

    [GeneratedRegex("<!--cite:(?<claim>[a-z0-9-]+):(?<place>[0-2])-->", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}

/// <summary>The HTML comments around the first occurrence of a glossary term; the page replaces them by its explanation.</summary>
public static class GlossaryMarker
{
    /// <summary>The comment before the term.</summary>
    public static string Open(string termId) => $"<!--term:{termId}-->";

    /// <summary>The comment after the term.</summary>
    public static string Close => "<!--/term-->";
}
