namespace OptOutGuide.Content.Sources;

/// <summary>Where the front matter of a Markdown file is: between a first line of three dashes and the next such line.</summary>
/// <param name="Start">The index of its first character, on line 2.</param>
/// <param name="End">The index after its last character.</param>
/// <param name="BodyStart">The index at which the Markdown begins.</param>
/// <param name="BodyFirstLine">The line on which the Markdown begins, from 1.</param>
internal readonly record struct FrontMatterBlock(int Start, int End, int BodyStart, int BodyFirstLine)
{
    private const string Fence = "---";

    /// <summary>Whether a text begins with front matter, which may lack its end.</summary>
    public static bool Begins(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf('\n');
        return IsFence(end < 0 ? text : text[..end]);
    }

    /// <summary>The front matter of a text; null if it has none or it has no end.</summary>
    public static FrontMatterBlock? Find(ReadOnlySpan<char> text)
    {
        if (!Begins(text)) return null;
        var (line, start) = (0, 0);
        foreach (var range in text.Split('\n'))
        {
            line++;
            var next = Math.Min(range.End.Value + 1, text.Length);
            if (line == 1) start = next;
            else if (IsFence(text[range])) return new FrontMatterBlock(start, Math.Max(start, range.Start.Value - 1), next, line + 1);
        }

        return null;
    }

    private static bool IsFence(ReadOnlySpan<char> line) => line.StartsWith(Fence) && line[Fence.Length..].IsWhiteSpace();
}
