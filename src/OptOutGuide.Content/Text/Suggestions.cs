namespace OptOutGuide.Content.Text;

/// <summary>Finds the known name that an author probably meant.</summary>
public static class Suggestions
{
    /// <summary>The candidate that needs the fewest edits, or null if none is near.</summary>
    public static string? ClosestMatch(string written, IEnumerable<string> candidates) => candidates
        .Select(candidate => (candidate, Edits: EditDistance(written, candidate)))
        .Where(c => c.Edits <= (c.candidate.Length + 2) / 3)
        .OrderBy(c => c.Edits)
        .ThenBy(c => c.candidate, StringComparer.Ordinal)
        .Select(c => c.candidate)
        .FirstOrDefault();

    /// <summary>How many letters to change, add or leave out to get from one name to the other; long names are as far as can be.</summary>
    // Levenshtein's distance, two rows at a time.
    internal static int EditDistance(string a, string b)
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
