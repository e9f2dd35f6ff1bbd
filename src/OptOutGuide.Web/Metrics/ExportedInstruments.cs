using System.Collections.Frozen;
using System.Diagnostics.Metrics;

namespace OptOutGuide.Web.Metrics;

/// <summary>Which instruments the metrics endpoint shows: all of this site's meter, and a few of the runtime's.</summary>
internal static class ExportedInstruments
{
    private const string RuntimeMeter = "System.Runtime";

    /// <summary>What tells whether the machine is large enough: processor, memory, garbage collection, threads.</summary>
    private static readonly FrozenSet<string> OfRuntime = FrozenSet.Create(
        StringComparer.Ordinal,
        "dotnet.gc.collections",
        "dotnet.gc.heap.total_allocated",
        "dotnet.gc.last_collection.heap.size",
        "dotnet.gc.pause.time",
        "dotnet.process.cpu.time",
        "dotnet.process.memory.working_set",
        "dotnet.thread_pool.queue.length",
        "dotnet.thread_pool.thread.count");

    /// <param name="meters">The factory of the site; tests run several sites in one process.</param>
    public static bool Includes(Instrument instrument, IMeterFactory meters) =>
        instrument.Meter.Name == RuntimeMeter
            ? OfRuntime.Contains(instrument.Name)
            : instrument.Meter.Name == SiteMetrics.MeterName && ReferenceEquals(instrument.Meter.Scope, meters);
}
