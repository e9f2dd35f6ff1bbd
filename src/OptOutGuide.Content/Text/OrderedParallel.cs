using System.Collections.Immutable;

namespace OptOutGuide.Content.Text;

/// <summary>Work on many things on all processors, with what would have come of it one after the other.</summary>
internal static class OrderedParallel
{
    /// <summary>Makes one thing out of each, in the same order.</summary>
    public static TResult[] Select<T, TResult>(IReadOnlyList<T> all, Func<T, TResult> make)
    {
        var made = new TResult[all.Count];
        Parallel.For(0, all.Count, i => made[i] = make(all[i]));
        return made;
    }

    /// <summary>Makes one thing out of each, in the same order, and so are the findings.</summary>
    /// <param name="bag">Takes the findings.</param>
    /// <param name="doubtful">Takes the paths of files with findings.</param>
    /// <param name="make">Adds only to the bag and the set that it is given.</param>
    public static ImmutableArray<TResult> Select<T, TResult>(IReadOnlyList<T> all, DiagnosticBag bag, HashSet<string> doubtful, Func<T, DiagnosticBag, HashSet<string>, TResult> make)
    {
        var made = Select(all, one =>
        {
            var (ownBag, ownDoubtful) = (new DiagnosticBag(), new HashSet<string>(StringComparer.Ordinal));
            return new Made<TResult>(make(one, ownBag, ownDoubtful), ownBag, ownDoubtful);
        });
        foreach (var one in made)
        {
            bag.AddRange(one.Bag);
            doubtful.UnionWith(one.Doubtful);
        }

        return [.. made.Select(one => one.Result)];
    }

    /// <summary>Runs checks; the findings stand in the order of the checks.</summary>
    /// <param name="bag">Takes the findings of all.</param>
    /// <param name="run">Adds only to the bag that it is given.</param>
    public static void Run<T>(IReadOnlyList<T> checks, DiagnosticBag bag, Action<T, DiagnosticBag> run)
    {
        var found = Select(checks, check =>
        {
            var own = new DiagnosticBag();
            run(check, own);
            return own;
        });
        foreach (var own in found) bag.AddRange(own);
    }

    private sealed record Made<TResult>(TResult Result, DiagnosticBag Bag, HashSet<string> Doubtful);
}
