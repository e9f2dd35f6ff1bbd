namespace OptOutGuide.Web.Hosting;

/// <summary>Puts the first collection of memory off until a start is over, and then gives back what only the start needed.</summary>
internal static class FirstCollection
{
    /// <summary>Bytes, rounded up: a start makes 27 MB of objects, and a collection on the way would hold up all of it.</summary>
    private const long MadeByStart = 32 * 1024 * 1024;

    /// <summary>Who has waited for the start is served before the program tidies up.</summary>
    private static readonly TimeSpan FirstReaders = TimeSpan.FromSeconds(1);

    /// <summary>Puts it off, unless memory is scarce or the site is a guest in another program.</summary>
    public static void PutOff()
    {
        if (OwnProcess.IsOwn && GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >= 8 * MadeByStart) GC.TryStartNoGCRegion(MadeByStart);
    }

    /// <summary>Makes up for it. With few readers no collection might come for hours.</summary>
    public static async Task MakeAsync(CancellationToken stopping)
    {
        await Task.Delay(FirstReaders, TimeProvider.System, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (stopping.IsCancellationRequested) return;
        try
        {
            GC.EndNoGCRegion();
        }
        catch (InvalidOperationException)
        {
            // It was never put off, or there was more content than expected, and a collection came by itself.
        }

        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}
