using System.Text.RegularExpressions;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Markup;

/// <summary>A text as plain Markdown for other sites: as its author wrote it, with our own marks replaced by what they stand for. Ids stay.</summary>
/// <param name="body">The Markdown as written; places are counted in it.</param>
public sealed partial class PortableMarkdown(string body)
{
    /// <summary>Begins the address of a page of this site, which has no host yet.</summary>
    internal const string SiteScheme = "site:";

    // By place: a definition that two links share is replaced once.
    private readonly Dictionary<int, Edit> _edits = new(64);

    /// <summary>Puts other text in the place of a mark.</summary>
    internal void Replace(Markdig.Syntax.SourceSpan span, string text) => _edits[span.Start] = new Edit(span.End + 1, text);

    /// <summary>Marks a character as text.</summary>
    internal void Escape(int place) => _edits.TryAdd(place, new Edit(place, "\\"));

    /// <summary>The Markdown of a plain text: nothing in it is a mark.</summary>
    public static string Encode(string text) => Marks().Replace(text, @"\$0");

    /// <summary>An address that nothing in a Markdown link can end.</summary>
    public static string Address(Uri address) => address.AbsoluteUri.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal).Replace("*", "%2A", StringComparison.Ordinal);

    // An ampersand is a mark only where it begins a character reference; all others stay readable.
    [GeneratedRegex(@"[\\`*_\[\]<]|&(?=#?[0-9A-Za-z]+;)")]
    private static partial Regex Marks();

    /// <summary>Puts the copy together.</summary>
    internal ReadOnlySpan<char> WriteTo(TextBuffer room)
    {
        room.CutTo(0);
        int[] starts = [.. _edits.Keys];
        Array.Sort(starts);
        var place = 0;
        foreach (var start in starts)
        {
            var edit = _edits[start];
            // Marks inside a replaced one have gone with it.
            if (start < place || edit.End > body.Length) continue;
            room.Append(body.AsSpan(place, start - place)).Append(edit.Text);
            place = edit.End;
        }

        return room.Append(body.AsSpan(place)).Written.Trim();
    }

    private sealed record Edit(int End, string Text);
}
