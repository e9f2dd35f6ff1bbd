namespace OptOutGuide.Web.Tests.Commands;

/// <summary>
/// The file <c>_headers</c> of an export as Cloudflare Pages and Netlify read it: rules in order, <c>*</c> for any characters, <c>! Name</c>
/// removes a header. A header that two rules set has both values.
/// </summary>
internal sealed class HeadersFile
{
    private readonly List<(string Pattern, List<string> Lines)> _rules = [];

    public HeadersFile(string text)
    {
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.StartsWith(' ')) _rules[^1].Lines.Add(line.Trim());
            else _rules.Add((line, []));
        }
    }

    public IEnumerable<string> Patterns => _rules.Select(rule => rule.Pattern);

    /// <summary>The headers of a path.</summary>
    public IReadOnlyDictionary<string, string> For(string path)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in _rules.Where(rule => Matches(rule.Pattern, path)).SelectMany(rule => rule.Lines))
        {
            if (line.StartsWith("! ", StringComparison.Ordinal))
            {
                headers.Remove(line[2..]);
                continue;
            }

            var (name, value) = (line[..line.IndexOf(':', StringComparison.Ordinal)], line[(line.IndexOf(':', StringComparison.Ordinal) + 2)..]);
            headers[name] = headers.TryGetValue(name, out var other) ? $"{other}, {value}" : value;
        }

        return headers;
    }

    private static bool Matches(string pattern, string path)
    {
        var parts = pattern.Split('*');
        return parts.Length == 1
            ? path == pattern
            : path.Length >= pattern.Length - 1 && path.StartsWith(parts[0], StringComparison.Ordinal) && path.EndsWith(parts[1], StringComparison.Ordinal);
    }
}
