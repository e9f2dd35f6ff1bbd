using OptOutGuide.Content.Text;
using YamlDotNet.Core;

namespace OptOutGuide.Content.Sources.Yaml;

/// <summary>The file, or the part of a file, to which the maps of a YAML document belong. All of them report through it.</summary>
/// <param name="lineOffset">The number of lines of the file before the document.</param>
internal sealed class YamlFile(string path, int lineOffset, DiagnosticBag bag)
{
    /// <summary>Whether a diagnostic was reported. What was read from the document must not be used then.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Reports a diagnostic.</summary>
    public void Report(Rule rule, SourceLocation location, string message, string fix) => Report(new Diagnostic(rule, location, message, fix));

    /// <summary>Reports a diagnostic.</summary>
    public void Report(Diagnostic diagnostic)
    {
        HasErrors = true;
        bag.Add(diagnostic);
    }

    /// <summary>The position in the file of a position in the document.</summary>
    public SourceLocation LocationOf(Mark mark) => new(path, (int)mark.Line + lineOffset, (int)mark.Column);
}
