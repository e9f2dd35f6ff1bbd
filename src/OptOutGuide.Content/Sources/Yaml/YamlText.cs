using OptOutGuide.Content.Text;
using YamlDotNet.Core;

namespace OptOutGuide.Content.Sources.Yaml;

/// <summary>Parses YAML text into a <see cref="YamlMap"/>.</summary>
internal static class YamlText
{
    /// <summary>Parses one document whose root is a map.</summary>
    /// <param name="firstLine">The line of the file on which <paramref name="text"/> begins, from 1.</param>
    /// <returns>The map; null, with a diagnostic, if the text cannot be parsed.</returns>
    public static YamlMap? Parse(string path, string text, int firstLine, DiagnosticBag bag)
    {
        var file = new YamlFile(path, firstLine - 1, bag);
        if (!TryRead(text, file, out var root)) return null;
        if (root is YamlGroup group)
        {
            if (text.Contains('\\', StringComparison.Ordinal) && HiddenCharacters.Find(text) is null) ReportHidden(group, file);
            return new YamlMap(file, group);
        }

        file.Report(
            Rule.YamlSyntax,
            new SourceLocation(path, firstLine, 1),
            "The file is not one map of 'key: value' lines.",
            "Write one 'key: value' line for each fact.");
        return null;
    }

    private static bool TryRead(string text, YamlFile file, out YamlPart? root)
    {
        try
        {
            root = new YamlTree(new StrictYamlParser(new Parser(new StringReader(text)))).Read();
            return true;
        }
        catch (YamlException e)
        {
            file.Report(
                Rule.YamlSyntax,
                file.LocationOf(e.Start),
                $"This is not valid YAML: {MessageOf(e)}",
                "Check the indentation, and put quotes around text that contains ': ' or '#'.");
            root = null;
            return false;
        }
    }

    // Hidden characters in the text itself are reported by HiddenCharacterScan. Escapes such as "\u202E" become characters only here.
    private static void ReportHidden(YamlPart part, YamlFile file)
    {
        foreach (var inner in part.Parts) ReportHidden(inner, file);
        if (part is YamlScalar scalar && HiddenCharacters.Find(scalar.Value) is { } codePoint)
            file.Report(HiddenCharacterScan.DiagnosticAt(file.LocationOf(scalar.Start), codePoint));
    }

    private static string MessageOf(YamlException e)
    {
        var message = e.Message.ReplaceLineEndings(" ").Trim();
        return message.EndsWith('.') ? message : message + ".";
    }
}
