using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using OptOutGuide.Content.Documents;

namespace OptOutGuide.Content.Markup;

/// <summary>The Markdown of a document for other programs: as the author wrote it, but with placeholders, citations and links replaced.</summary>
/// <param name="whole">The whole file; the Markdown is everything from <paramref name="start"/>.</param>
/// <param name="start">Where the Markdown begins; all positions count from there.</param>
public sealed partial class PortableMarkdown(string whole, int start)
{
    /// <summary>The start of the address of a page of this site, whose host is not known yet.</summary>
    internal const string SiteScheme = "site:";

    // By position: a reference definition that two links share is replaced once.
    private readonly Dictionary<int, EditedText.Edit> _edits = [];

    /// <summary>Escapes a plain text, so that no part of it is Markdown.</summary>
    public static string Encode(string text) => Special().Replace(text, @"\$0");

    /// <summary>Escapes an address for use in a Markdown link.</summary>
    public static string Address(Uri address) => address.AbsoluteUri
        .Replace("(", "%28", StringComparison.Ordinal)
        .Replace(")", "%29", StringComparison.Ordinal)
        .Replace("*", "%2A", StringComparison.Ordinal);

    /// <summary>Replaces a range of the source.</summary>
    internal void Replace(Markdig.Syntax.SourceSpan span, string text) => _edits[span.Start] = new EditedText.Edit(span.Start, span.End + 1, text);

    /// <summary>Escapes the character at a position.</summary>
    internal void Escape(int position) => _edits.TryAdd(position, new EditedText.Edit(position, position, "\\"));

    /// <summary>The source with all edits.</summary>
    internal EditedText ToText()
    {
        var edits = _edits.Values.ToArray();
        Array.Sort(edits, (a, b) => a.Start.CompareTo(b.Start));
        return new EditedText(whole, start, ImmutableCollectionsMarshal.AsImmutableArray(edits));
    }

    // An ampersand is special only where it begins a character reference.
    [GeneratedRegex(@"[\\`*_\[\]<]|&(?=#?[0-9A-Za-z]+;)")]
    private static partial Regex Special();
}
