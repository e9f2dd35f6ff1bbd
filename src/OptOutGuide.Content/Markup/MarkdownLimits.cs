using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace OptOutGuide.Content.Markup;

/// <summary>
/// Limits of texts. For some inputs the time of the Markdown parser grows quadratically, so long inputs of these kinds are refused.
/// Texts that people write stay far below the limits.
/// </summary>
internal static class MarkdownLimits
{
    /// <summary>Characters between two empty lines.</summary>
    private const int MaxParagraphLength = 20_000;

    /// <summary>Square brackets, asterisks and underscores between two empty lines: the parser compares each with each other.</summary>
    private const int MaxPairedMarks = 1_000;

    /// <summary>Cells of a table: each of its rows is padded to the longest.</summary>
    private const int MaxTableCells = 10_000;

    /// <summary>Markers of quotes and lists at the start of one line.</summary>
    private const int MaxNestingMarks = 16;

    /// <summary>Nesting of blocks and inlines.</summary>
    private const int MaxDepth = 40;

    /// <summary>The first line (from 0) that exceeds a limit, with a message; null if there is none.</summary>
    public static (int Line, string Message)? FindFault(string text)
    {
        var (number, start, length, pairs, pipes) = (-1, 0, 0, 0, 0);
        foreach (var range in text.AsSpan().Split('\n'))
        {
            number++;
            var line = text.AsSpan(range);
            if (CountMarks(line) > MaxNestingMarks) return (number, "Lists or quotes are nested too deeply.");
            if (line.IsWhiteSpace())
            {
                (start, length, pairs, pipes) = (number + 1, 0, 0, 0);
                continue;
            }

            (length, pairs, pipes) = (length + line.Length, pairs + CountPairs(line), Math.Max(pipes, line.Count('|')));
            if (length > MaxParagraphLength) return (start, "There is no empty line for more than 20,000 characters.");
            if (pairs > MaxPairedMarks) return (start, "There are more than 1,000 of the characters [ * _ without an empty line between them.");
            if (pipes * (number - start + 1) > MaxTableCells) return (start, "A table would have more than 10,000 cells.");
        }

        return null;
    }

    /// <summary>Whether blocks or inlines are nested too deeply.</summary>
    public static bool IsTooDeep(MarkdownDocument document) => IsTooDeep(document, 0);

    private static bool IsTooDeep(Block block, int depth)
    {
        if (depth > MaxDepth) return true;
        if (block is LeafBlock { Inline: { } text }) return IsTooDeep(text, depth);
        if (block is not ContainerBlock container) return false;
        for (var i = 0; i < container.Count; i++)
        {
            if (IsTooDeep(container[i], depth + 1)) return true;
        }

        return false;
    }

    private static bool IsTooDeep(ContainerInline parent, int depth)
    {
        for (var inline = parent.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (depth == MaxDepth || (inline is ContainerInline inner && IsTooDeep(inner, depth + 1))) return true;
        }

        return false;
    }

    private static int CountPairs(ReadOnlySpan<char> line) => line.Count('[') + line.Count('*') + line.Count('_');

    // A thematic break ("- - -") is no nesting, but a normal one is shorter than the limit.
    private static int CountMarks(ReadOnlySpan<char> line)
    {
        var marks = 0;
        for (var at = 0; at < line.Length; at++)
        {
            if (line[at] is ' ' or '\t' || char.IsAsciiDigit(line[at])) continue;
            if (line[at] == '>' || (line[at] is '-' or '+' or '*' or '.' or ')' && at + 1 < line.Length && line[at + 1] is ' ' or '\t')) marks++;
            else break;
        }

        return marks;
    }
}
