using System.Collections.Immutable;

namespace OptOutGuide.Content.Text;

/// <summary>Parallel work whose results and diagnostics are the same as those of a sequential loop.</summary>
internal static class OrderedParallel
{
    private const int MaxBlockingThreads = 16;

    /// <summary>Maps all items; the results keep the order of the items.</summary>
    public static TResult[] Select<T, TResult>(IReadOnlyList<T> items, Func<T, TResult> map)
    {
        var results = new TResult[items.Count];
        Parallel.For(0, items.Count, i => results[i] = map(items[i]));
        return results;
    }

    /// <summary>Maps all items on threads of its own: what blocks there takes no thread of the pool.</summary>
    public static ImmutableArray<TResult> SelectBlocking<T, TResult>(IReadOnlyList<T> items, DiagnosticBag bag, Func<T, DiagnosticBag, TResult> map)
    {
        var results = new (TResult Result, DiagnosticBag Diagnostics)[items.Count];
        var next = -1;
        var workers = Enumerable.Range(0, Math.Min(items.Count, Math.Min(Environment.ProcessorCount, MaxBlockingThreads)))
            .Select(_ => Task.Factory.StartNew(Work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))
            .ToArray();
        Task.WaitAll(workers);
        foreach (var (_, diagnostics) in results) bag.AddRange(diagnostics);
        return [.. results.Select(entry => entry.Result)];

        void Work()
        {
            for (var at = Interlocked.Increment(ref next); at < items.Count; at = Interlocked.Increment(ref next))
            {
                var own = new DiagnosticBag();
                results[at] = (map(items[at], own), own);
            }
        }
    }

    /// <summary>Maps all items; results and diagnostics keep the order of the items.</summary>
    /// <param name="bag">Receives the diagnostics of all items.</param>
    /// <param name="map">Adds diagnostics only to the bag that it receives.</param>
    public static ImmutableArray<TResult> Select<T, TResult>(IReadOnlyList<T> items, DiagnosticBag bag, Func<T, DiagnosticBag, TResult> map)
    {
        var results = Select(items, item =>
        {
            var own = new DiagnosticBag();
            return (Result: map(item, own), Diagnostics: own);
        });
        foreach (var (_, diagnostics) in results) bag.AddRange(diagnostics);
        return [.. results.Select(entry => entry.Result)];
    }
}
