using System.Text;
using OptOutGuide.Content.Sources;
using OptOutGuide.Content.Sources.Yaml;

namespace OptOutGuide.Content.Documents;

/// <summary>A Markdown file cut in two: front matter and body.</summary>
/// <param name="Front">Null when a finding says why; without the fences the body is unknown, too, and empty.</param>
/// <param name="PackedBody">The part of the file's text that is the body.</param>
/// <param name="BodyFirstLine">The line of the file on which the body begins, from 1.</param>
internal sealed record DocumentSource(ContentFile File, YamlMap? Front, PackedText PackedBody, int BodyFirstLine)
{
    private const string Fence = "---";

    /// <summary>The body, made anew each time.</summary>
    public string Body => PackedBody.ToString();

    public static DocumentSource Split(ContentFile file, DiagnosticBag bag)
    {
        var text = file.Text;
        var (front, line) = (0, 0);
        foreach (var range in text.AsSpan().Split('\n'))
        {
            line++;
            var isFence = text.AsSpan(range).TrimEnd().SequenceEqual(Fence);
            if (line == 1 && !isFence) break;
            var next = Math.Min(range.End.Value + 1, text.Length);
            if (line == 1) front = next;
            else if (isFence)
                return new DocumentSource(file, YamlText.Parse(file.RelativePath, text[front..Math.Max(front, range.Start.Value - 1)], firstLine: 2, bag), file.Packed.From(Encoding.UTF8.GetByteCount(text.AsSpan(0, next))), line + 1);
        }

        bag.Add(Rule.MissingFrontMatter, SourceSpan.StartOf(file.RelativePath), "The file does not begin with front matter.", "Begin it with a line '---', then 'title: …' and the other keys, then a line '---'.");
        return new DocumentSource(file, null, default, 1);
    }
}
