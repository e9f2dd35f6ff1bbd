using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace OptOutGuide.Content.Sources.Yaml;

/// <summary>Turns YAML text into a <see cref="YamlMap"/>.</summary>
internal static class YamlText
{
    /// <summary>Parses one document whose top is a map.</summary>
    /// <param name="firstLine">The line of the file on which <paramref name="text"/> begins, from 1.</param>
    /// <returns>The map, or null when a finding says why there is none.</returns>
    public static YamlMap? Parse(string path, string text, int firstLine, DiagnosticBag bag)
    {
        var stream = new YamlStream();
        var parser = new StrictYamlParser(new Parser(new StringReader(text)));
        try
        {
            Load(stream, parser);
        }
        catch (YamlException e)
        {
            var where = new SourceSpan(path, (int)e.Start.Line + firstLine - 1, (int)e.Start.Column);
            bag.Add(Rule.YamlSyntax, where, $"This is not valid YAML here: {Cause(e)}", "Check the indentation, and put quotes round text that holds ': ' or '#'.");
            return null;
        }

        ReportHidden(stream, path, text, firstLine, bag);
        if (stream.Documents is [{ RootNode: YamlMappingNode map }]) return new YamlMap(path, map, firstLine - 1, bag);

        bag.Add(Rule.YamlSyntax, new SourceSpan(path, firstLine, 1), "The file does not hold one map of 'key: value' lines.", "Write one 'key: value' line for each fact.");
        return null;
    }

    // What stands in the text itself has its finding; escapes ("\u202E") make such characters only here.
    private static void ReportHidden(YamlStream stream, string path, string text, int firstLine, DiagnosticBag bag)
    {
        if (!text.Contains('\\', StringComparison.Ordinal) || HiddenCharacters.Find(text) is not null) return;
        foreach (var scalar in stream.Documents.SelectMany(document => document.AllNodes).OfType<YamlScalarNode>())
        {
            if (HiddenCharacters.Find(scalar.Value) is { } name) HiddenCharacters.Report(new SourceSpan(path, (int)scalar.Start.Line + firstLine - 1, (int)scalar.Start.Column), name, bag);
        }
    }

    // For some broken texts the parser announces an end where a value must stand; the loader answers with an exception of its own (YamlDotNet 16.3).
    private static void Load(YamlStream stream, StrictYamlParser parser)
    {
        try
        {
            stream.Load(parser);
        }
        catch (ArgumentException e)
        {
            var at = parser.Current?.Start ?? Mark.Empty;
            throw new YamlException(at, at, "A value is missing before this place.", e);
        }
    }

    private static string Cause(YamlException e)
    {
        var message = e.Message.ReplaceLineEndings(" ").Trim();
        return message.EndsWith('.') ? message : message + ".";
    }
}
