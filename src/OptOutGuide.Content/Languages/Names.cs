using System.Text;

namespace OptOutGuide.Content.Languages;

/// <summary>The form of ids and slugs: <c>a-z</c>, <c>0-9</c>, words joined by single hyphens.</summary>
public static class Names
{
    /// <summary>What an author should do about a wrong name.</summary>
    public const string Cure = "Use lower-case letters a-z, digits and single hyphens, for example 'keep-proof'.";

    /// <summary>Whether a text is such a name.</summary>
    public static bool IsName(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > 80 || text[0] == '-' || text[^1] == '-') return false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')) return false;
            if (text[i] == '-' && text[i - 1] == '-') return false;
        }

        return true;
    }

    /// <summary>Whether a text has the form of the IANA's names of time zones. Machines look for them as files.</summary>
    public static bool IsZone(string text) => text.Length <= 64 && text.Split('/') is { Length: <= 3 } parts
        && parts.All(part => part.Length > 0 && part.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '+'));

    /// <summary><c>LastDay</c> → <c>last-day</c>.</summary>
    public static string FromPascalCase(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            if (char.IsUpper(c) && text.Length > 0) text.Append('-');
            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }

    /// <summary>The candidate that needs the fewest edits, or null if none is near.</summary>
    public static string? Nearest(string written, IEnumerable<string> candidates) => candidates
        .Select(candidate => (candidate, Edits: Edits(written, candidate)))
        .Where(c => c.Edits <= (c.candidate.Length + 2) / 3)
        .OrderBy(c => c.Edits)
        .ThenBy(c => c.candidate, StringComparer.Ordinal)
        .Select(c => c.candidate)
        .FirstOrDefault();

    /// <summary>How many letters to change, add or leave out to get from one name to the other; long names are as far as can be.</summary>
    // Levenshtein's distance, two rows at a time.
    internal static int Edits(string a, string b)
    {
        if (a.Length > 64 || b.Length > 64) return int.MaxValue;
        var previous = Enumerable.Range(0, b.Length + 1).ToArray();
        var current = new int[b.Length + 1];
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var swap = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(swap, Math.Min(previous[j], current[j - 1]) + 1);
            }

            (previous, current) = (current, previous);
        }

        return previous[b.Length];
    }
}
