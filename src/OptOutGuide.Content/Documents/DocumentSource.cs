using OptOutGuide.Content.Sources;
using OptOutGuide.Content.Sources.Yaml;

namespace OptOutGuide.Content.Documents;

/// <summary>A Markdown file cut in two: front matter and body.</summary>
/// <param name="Front">Null when a finding says why; without the fences the body is unknown, too, and empty.</param>
/// <param name="BodyFirstLine">The line of the file on which the body begins, from 1.</param>
internal sealed record DocumentSource(ContentFile File, YamlMap? Front, string Body, int BodyFirstLine)
{
    private const string Fence = "---";

    public static DocumentSource Split(ContentFile file, DiagnosticBag bag)
    {
        var lines = file.Text.Split('\n');
        var end = lines[0].TrimEnd() == Fence ? Array.FindIndex(lines, 1, line => line.TrimEnd() == Fence) : -1;
        if (end < 0)
        {
            bag.Add(Rule.MissingFrontMatter, SourceSpan.StartOf(file.RelativePath), "The file does not begin with front matter.", "Begin it with a line '---', then 'title: …' and the other keys, then a line '---'.");
            return new DocumentSource(file, null, "", 1);
        }

        var front = YamlText.Parse(file.RelativePath, string.Join('\n', lines[1..end]), firstLine: 2, bag);
        return new DocumentSource(file, front, string.Join('\n', lines[(end + 1)..]), end + 2);
    }
}
