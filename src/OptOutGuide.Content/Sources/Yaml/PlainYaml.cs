using YamlDotNet.Core;

namespace OptOutGuide.Content.Sources.Yaml;

/// <summary>Reads the plainest of maps, line by line: front matter and locks, three of four YAML texts. All else is left to the parser.</summary>
/// <remarks>
/// Lines <c>key: text</c> or <c>key: "text"</c>, below a line <c>key:</c> with two blanks before them, comments and empty
/// lines. Setting up the parser for so little took a tenth of the time of a build. A test holds the two to the same tree.
/// </remarks>
internal sealed class PlainYaml
{
    private const int LongestKey = 64;

    private readonly string[] _lines;
    private int _at;

    private PlainYaml(string text) => _lines = text.Split('\n');

    /// <summary>The map; null when the text holds anything that is not plain, or wrong.</summary>
    public static YamlGroup? Read(string text)
    {
        foreach (var c in text)
        {
            // Tabs, and what YAML takes for the end of a line.
            if ((char.IsControl(c) && c != '\n') || c is '\u2028' or '\u2029' or '\uFEFF') return null;
        }

        return new PlainYaml(text).ReadGroup("");
    }

    // Up to a line that stands further left.
    private YamlGroup? ReadGroup(string indent)
    {
        var (keys, values) = (new List<YamlPart>(), new Dictionary<string, YamlPart>(StringComparer.Ordinal));
        for (; _at < _lines.Length; _at++)
        {
            var line = _lines[_at];
            if (line.Length == 0 || line[0] == '#') continue;
            if (!line.StartsWith(indent, StringComparison.Ordinal)) break;
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0 || !IsKey(line.AsSpan()[indent.Length..colon])) return null;
            var key = new YamlScalar(Here(indent.Length), line[indent.Length..colon]);
            keys.Add(key);
            YamlPart? value = colon + 1 == line.Length && indent.Length == 0 ? ReadInner() : ReadText(line, colon + 2);
            if (value is null || !values.TryAdd(key.Value, value)) return null;
        }

        return keys.Count == 0 ? null : new YamlGroup(keys[0].Start, keys, values);
    }

    private YamlGroup? ReadInner()
    {
        _at++;
        var group = ReadGroup("  ");
        _at--;
        return group;
    }

    private YamlScalar? ReadText(string line, int start)
    {
        if (line.Length <= start || line[start - 1] != ' ') return null;
        var text = line[start..];
        if (text is ['"', .. var quoted, '"']) return quoted.AsSpan().ContainsAny('"', '\\') ? null : new YamlScalar(Here(start), quoted);
        var isPlain = (char.IsLetter(text[0]) || char.IsAsciiDigit(text[0])) && text[^1] is not (' ' or ':')
            && !text.Contains(": ", StringComparison.Ordinal) && !text.Contains(" #", StringComparison.Ordinal);
        return isPlain ? new YamlScalar(Here(start), text) : null;
    }

    private static bool IsKey(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > LongestKey || !char.IsAsciiLetter(text[0])) return false;
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '-') return false;
        }

        return true;
    }

    // Findings name lines and columns; nobody counts from the start of the text.
    private Mark Here(int column) => new(0, _at + 1, column + 1);
}
