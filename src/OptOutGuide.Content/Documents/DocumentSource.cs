using System.Text;
using OptOutGuide.Content.Sources;
using OptOutGuide.Content.Sources.Yaml;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Documents;

/// <summary>A Markdown file cut in two: front matter and body.</summary>
/// <param name="FrontMatter">Null when a finding says why; without the fences the body is unknown, too, and empty.</param>
/// <param name="PackedBody">The part of the file's text that is the body.</param>
/// <param name="BodyFirstLine">The line of the file on which the body begins, from 1.</param>
internal sealed record DocumentSource(ContentFile File, YamlMap? FrontMatter, PackedText PackedBody, int BodyFirstLine)
{
    /// <summary>The body, made anew each time.</summary>
    public string Body => PackedBody.ToString();

    public static DocumentSource Split(ContentFile file, DiagnosticBag bag)
    {
        // In bytes, so that the body need not be unpacked here.
        var text = file.Packed.Utf8.Span;
        var (front, line) = (0, 0);
        foreach (var range in text.Split((byte)'\n'))
        {
            line++;
            var isFence = IsFence(text[range]);
            if (line == 1 && !isFence) break;
            var next = Math.Min(range.End.Value + 1, text.Length);
            if (line == 1) front = next;
            else if (isFence)
                return new DocumentSource(file, YamlText.Parse(file.RelativePath, file.Packed[front..Math.Max(front, range.Start.Value - 1)].ToString(), firstLine: 2, bag), file.Packed[next..], line + 1);
        }

        bag.Add(Rule.MissingFrontMatter, SourceLocation.StartOf(file.RelativePath), "The file does not begin with front matter.", "Begin it with a line '---', then 'title: …' and the other keys, then a line '---'.");
        return new DocumentSource(file, null, default, 1);
    }

    private static bool IsFence(ReadOnlySpan<byte> line) => line.StartsWith("---"u8) && string.IsNullOrWhiteSpace(Encoding.UTF8.GetString(line["---"u8.Length..]));
}
