using OptOutGuide.Content.Sources;
using OptOutGuide.Content.Sources.Yaml;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Documents;

/// <summary>A Markdown file, split into front matter and body.</summary>
/// <param name="FrontMatter">Null, with a diagnostic, if it is missing or not valid YAML.</param>
/// <param name="BodyStart">Where the Markdown begins in the text: after the front matter, or at the end if there is none.</param>
/// <param name="BodyFirstLine">The line of the file on which the body begins, from 1.</param>
internal sealed record DocumentSource(ContentFile File, YamlMap? FrontMatter, int BodyStart, int BodyFirstLine)
{
    private const string Fence = "---";

    /// <summary>The Markdown.</summary>
    public ReadOnlySpan<char> Body => File.Text.AsSpan(BodyStart);

    public static DocumentSource Split(ContentFile file, DiagnosticBag bag)
    {
        var text = file.Text;
        var (line, frontStart) = (0, 0);
        foreach (var range in text.AsSpan().Split('\n'))
        {
            line++;
            var isFence = IsFence(text.AsSpan(range));
            if (line == 1 && !isFence) break;
            var next = Math.Min(range.End.Value + 1, text.Length);
            if (line == 1) frontStart = next;
            else if (isFence)
            {
                var front = text[frontStart..Math.Max(frontStart, range.Start.Value - 1)];
                return new DocumentSource(file, YamlText.Parse(file.RelativePath, front, firstLine: 2, bag), next, line + 1);
            }
        }

        var (problem, fix) = frontStart > 0
            ? ("The front matter has no end.", "Write a line '---' after its last key.")
            : ("The file does not begin with front matter.", "Begin it with a line '---', then 'title: …' and the other keys, then a line '---'.");
        bag.Add(Rule.MissingFrontMatter, SourceLocation.StartOf(file.RelativePath), problem, fix);
        return new DocumentSource(file, null, text.Length, 1);
    }

    private static bool IsFence(ReadOnlySpan<char> line) => line.StartsWith(Fence) && line[Fence.Length..].IsWhiteSpace();
}
