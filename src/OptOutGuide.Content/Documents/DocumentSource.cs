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
    /// <summary>The Markdown.</summary>
    public ReadOnlySpan<char> Body => File.Text.AsSpan(BodyStart);

    public static DocumentSource Split(ContentFile file, DiagnosticBag bag)
    {
        var text = file.Text;
        if (FrontMatterBlock.Find(text) is { } front)
        {
            var map = YamlText.Parse(file.RelativePath, text[front.Start..front.End], firstLine: 2, bag);
            return new DocumentSource(file, map, front.BodyStart, front.BodyFirstLine);
        }

        var (problem, fix) = FrontMatterBlock.Begins(text)
            ? ("The front matter has no end.", "Write a line '---' after its last key.")
            : ("The file does not begin with front matter.", "Begin it with a line '---', then 'title: …' and the other keys, then a line '---'.");
        bag.Add(Rule.MissingFrontMatter, SourceLocation.StartOf(file.RelativePath), problem, fix);
        return new DocumentSource(file, null, text.Length, 1);
    }
}
