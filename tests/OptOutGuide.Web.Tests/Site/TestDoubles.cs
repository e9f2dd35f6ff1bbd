using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.OutputCaching;
using Serilog.Core;
using Serilog.Events;

namespace OptOutGuide.Web.Tests.Site;

/// <summary>Keeps all that is logged.</summary>
internal sealed class LogCollector : ILogEventSink
{
    private readonly ConcurrentQueue<LogEvent> _events = new();

    public IReadOnlyList<LogEvent> Events => [.. _events];

    public bool Says(string text) => _events.Any(logged => logged.RenderMessage(CultureInfo.InvariantCulture).Contains(text, StringComparison.Ordinal));

    public void Emit(LogEvent logEvent) => _events.Enqueue(logEvent);
}

/// <summary>An output cache in a dictionary; it never forgets, so that only keys can keep a stale page away.</summary>
internal sealed class CountingStore : IOutputCacheStore
{
    private readonly ConcurrentDictionary<string, byte[]> _entries = new(StringComparer.Ordinal);
    private int _writes;

    public int Entries => _entries.Count;

    /// <summary>How often an answer was made.</summary>
    public int Writes => _writes;

    public ValueTask EvictByTagAsync(string tag, CancellationToken cancellationToken) => throw new NotSupportedException("The site uses no tags.");

    /// <summary>What happens while the store is asked.</summary>
    public Action Reading { get; set; } = () => { };

    public ValueTask<byte[]?> GetAsync(string key, CancellationToken cancellationToken)
    {
        Reading();
        return ValueTask.FromResult(_entries.GetValueOrDefault(key));
    }

    public ValueTask SetAsync(string key, byte[] value, string[]? tags, TimeSpan validFor, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _writes);
        _entries[key] = value;
        return ValueTask.CompletedTask;
    }
}
