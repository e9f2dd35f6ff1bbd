using System.Buffers;
using System.Text.RegularExpressions;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Sources;

/// <summary>Reports places that an author still has to fill in.</summary>
internal static partial class UnfinishedTextScan
{
    /// <summary>Marks such a place in the files of a new guide, also in comments.</summary>
    public const string Marker = "TO DO";

    private const int MaxShownLength = 80;

    // Nearly all files contain none of them, and the search for them is much faster than the expression.
    private static readonly SearchValues<string> Words = SearchValues.Create([Marker, "TODO", "FIXME", "orem ipsum"], StringComparison.Ordinal);

    /// <summary>Scans files; one diagnostic for each line.</summary>
    public static DiagnosticBag Run(IEnumerable<ContentFile> files)
    {
        var bag = new DiagnosticBag();
        foreach (var file in files.Where(file => file.Text.AsSpan().ContainsAny(Words))) Scan(file, bag);
        return bag;
    }

    private static void Scan(ContentFile file, DiagnosticBag bag)
    {
        var text = file.Text.AsSpan();
        var yaml = YamlOf(file);
        var (line, lineCountedTo, lastLine) = (1, 0, 0);
        foreach (var match in Unfinished().EnumerateMatches(text))
        {
            line += text[lineCountedTo..match.Index].Count('\n');
            lineCountedTo = match.Index;
            if (line == lastLine || (match.Index < yaml.Length && IsInAuthorComment(yaml, match.Index))) continue;
            lastLine = line;
            var rest = text[match.Index..];
            var end = rest.IndexOf('\n');
            var shown = (end < 0 ? rest : rest[..end]).Trim();
            bag.Add(
                Rule.ToDo,
                new SourceLocation(file.RelativePath, line, match.Index - text[..match.Index].LastIndexOf('\n')),
                $"This is still to be written: '{shown[..Math.Min(shown.Length, MaxShownLength)]}'.",
                "Replace it, or remove what the page does not need.");
        }
    }

    // The part of a file in which a number sign begins a comment. In Markdown it begins headings, ids and fragments of links.
    private static ReadOnlySpan<char> YamlOf(ContentFile file)
    {
        var text = file.Text.AsSpan();
        if (file.RelativePath.EndsWith(".yaml", StringComparison.Ordinal)) return text;
        return FrontMatterBlock.Find(text) is { } front ? text[..front.End] : [];
    }

    // Comments of authors can say TODO, since no reader sees them. Those with the mark come from the files of a new guide.
    private static bool IsInAuthorComment(ReadOnlySpan<char> yaml, int at)
    {
        if (yaml[at..].StartsWith(Marker)) return false;
        var before = yaml[..at];
        before = before[(before.LastIndexOf('\n') + 1)..];
        return before.StartsWith('#') || before.Contains(" #", StringComparison.Ordinal) || before.Contains("\t#", StringComparison.Ordinal);
    }

    // Not "WHAT TO DO", nor a Spanish "TODO" in capitals.
    [GeneratedRegex(
        @"(?<![\p{L}\p{N}])(?<!\p{Lu}{2} )TO DO(?![\p{L}\p{N}])(?! \p{Lu}{2})"
            + @"|\b(?:TODO|FIXME)(?=[:(])|(?<=: )(?:TODO|FIXME)(?=[ ]*(?:\n|\z))|\b[Ll]orem ipsum\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Unfinished();
}
