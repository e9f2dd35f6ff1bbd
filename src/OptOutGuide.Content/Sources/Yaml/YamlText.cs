using OptOutGuide.Content.Text;
using YamlDotNet.Core;

namespace OptOutGuide.Content.Sources.Yaml;

/// <summary>Turns YAML text into a <see cref="YamlMap"/>.</summary>
internal static class YamlText
{
    /// <summary>Parses one document whose top is a map.</summary>
    /// <param name="firstLine">The line of the file on which <paramref name="text"/> begins, from 1.</param>
    /// <returns>The map, or null when a finding says why there is none.</returns>
    public static YamlMap? Parse(string path, string text, int firstLine, DiagnosticBag bag)
    {
        YamlPart? top;
        try
        {
            top = new YamlTree(new StrictYamlParser(new Parser(new StringReader(text)))).Read();
        }
        catch (YamlException e)
        {
            var location = new SourceLocation(path, (int)e.Start.Line + firstLine - 1, (int)e.Start.Column);
            bag.Add(Rule.YamlSyntax, location, $"This is not valid YAML here: {Cause(e)}", "Check the indentation, and put quotes round text that holds ': ' or '#'.");
            return null;
        }

        if (top is YamlGroup group)
        {
            if (text.Contains('\\', StringComparison.Ordinal) && HiddenCharacters.Find(text) is null) ReportHidden(group, path, firstLine, bag);
            return new YamlMap(path, group, firstLine - 1, bag);
        }

        bag.Add(Rule.YamlSyntax, new SourceLocation(path, firstLine, 1), "The file does not hold one map of 'key: value' lines.", "Write one 'key: value' line for each fact.");
        return null;
    }

    // What stands in the text itself has its finding; escapes ("\u202E") make such characters only here.
    private static void ReportHidden(YamlPart part, string path, int firstLine, DiagnosticBag bag)
    {
        foreach (var inner in part.Parts) ReportHidden(inner, path, firstLine, bag);
        if (part is YamlScalar scalar && HiddenCharacters.Find(scalar.Value) is { } name)
            HiddenCharacters.Report(new SourceLocation(path, (int)scalar.Start.Line + firstLine - 1, (int)scalar.Start.Column), name, bag);
    }

    private static string Cause(YamlException e)
    {
        var message = e.Message.ReplaceLineEndings(" ").Trim();
        return message.EndsWith('.') ? message : message + ".";
    }
}
