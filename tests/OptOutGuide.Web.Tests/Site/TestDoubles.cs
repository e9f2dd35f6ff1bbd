using System.Collections.Concurrent;
using Microsoft.AspNetCore.OutputCaching;
using Serilog.Core;
using Serilog.Events;

namespace OptOutGuide.Web.Tests.Site;

/// <summary>A clock that stands still until a test moves it.</summary>
internal sealed class TestClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}

/// <summary>Keeps all that is logged.</summary>
internal sealed class LogCollector : ILogEventSink
{
    private readonly ConcurrentQueue<LogEvent> _events = new();

    public IReadOnlyList<LogEvent> Events => [.. _events];

    public void Emit(LogEvent logEvent) => _events.Enqueue(logEvent);
}

/// <summary>An output cache in a dictionary; it never forgets, so that only keys can keep a stale page away.</summary>
internal sealed class CountingStore : IOutputCacheStore
{
    private readonly ConcurrentDictionary<string, byte[]> _entries = new(StringComparer.Ordinal);
    private int _hits;

    public int Entries => _entries.Count;

    public int Hits => _hits;

    public ValueTask EvictByTagAsync(string tag, CancellationToken cancellationToken) => throw new NotSupportedException("The site uses no tags.");

    public ValueTask<byte[]?> GetAsync(string key, CancellationToken cancellationToken)
    {
        var found = _entries.GetValueOrDefault(key);
        if (found is not null) Interlocked.Increment(ref _hits);
        return ValueTask.FromResult(found);
    }

    public ValueTask SetAsync(string key, byte[] value, string[]? tags, TimeSpan validFor, CancellationToken cancellationToken)
    {
        _entries[key] = value;
        return ValueTask.CompletedTask;
    }
}
