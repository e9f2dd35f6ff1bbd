namespace OptOutGuide.Content.Text;

/// <summary>"Did you mean …?": finds the known name that is closest to a misspelled one.</summary>
public static class Suggestions
{
    /// <summary>The candidate with the smallest edit distance, or null if none is close.</summary>
    public static string? ClosestMatch(string written, IEnumerable<string> candidates) => candidates
        .Select(candidate => (candidate, Edits: EditDistance(written, candidate)))
        .Where(c => c.Edits <= (c.candidate.Length + 2) / 3)
        .OrderBy(c => c.Edits)
        .ThenBy(c => c.candidate, StringComparer.Ordinal)
        .Select(c => c.candidate)
        .FirstOrDefault();

    /// <summary>"Did you mean '…'?", or another fix if no candidate is close.</summary>
    public static string FixFor(string written, IEnumerable<string> candidates, string otherwise) =>
        ClosestMatch(written, candidates) is { } match ? $"Did you mean '{match}'?" : otherwise;

    /// <summary>The Levenshtein distance; <see cref="int.MaxValue"/> for names of more than 64 characters.</summary>
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
                var substitution = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(substitution, Math.Min(previous[j], current[j - 1]) + 1);
            }

            (previous, current) = (current, previous);
        }

        return previous[b.Length];
    }
}
