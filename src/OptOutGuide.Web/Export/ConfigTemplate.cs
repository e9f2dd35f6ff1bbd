using System.Text;

namespace OptOutGuide.Web.Export;

/// <summary>A text file with placeholders, embedded in the program from <c>Export/Templates</c>.</summary>
/// <remarks>
/// <c>{{name}}</c> inside a line is replaced by a value. On a line of its own it is replaced by any number of lines, each with that line's
/// indentation. Single braces are part of the text.
/// </remarks>
internal sealed class ConfigTemplate
{
    private readonly string[] _lines;

    /// <summary>Reads a template.</summary>
    /// <param name="fileName">Its name in <c>Export/Templates</c>.</param>
    public ConfigTemplate(string fileName)
    {
        using var stream = typeof(ConfigTemplate).Assembly.GetManifestResourceStream(fileName)
            ?? throw new InvalidOperationException($"The program lacks the embedded template '{fileName}'.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        _lines = reader.ReadToEnd().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
    }

    /// <summary>The text with all placeholders replaced; lines end with a line feed.</summary>
    /// <param name="values">Replacements inside a line, by name.</param>
    /// <param name="blocks">Replacements of whole lines, by name.</param>
    public string Fill(IReadOnlyDictionary<string, string> values, IReadOnlyDictionary<string, IEnumerable<string>> blocks)
    {
        var blockOf = blocks.ToDictionary(block => Placeholder(block.Key), block => block.Value, StringComparer.Ordinal);
        var text = new StringBuilder();
        foreach (var line in _lines)
        {
            var trimmed = line.TrimStart();
            var indentation = line[..^trimmed.Length];
            if (blockOf.TryGetValue(trimmed, out var block))
            {
                foreach (var inserted in block) text.Append(indentation).Append(inserted).Append('\n');
            }
            else
            {
                text.Append(FillLine(line, values)).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string FillLine(string line, IReadOnlyDictionary<string, string> values) =>
        values.Aggregate(line, (filled, value) => filled.Replace(Placeholder(value.Key), value.Value, StringComparison.Ordinal));

    private static string Placeholder(string name) => $"{{{{{name}}}}}";
}
