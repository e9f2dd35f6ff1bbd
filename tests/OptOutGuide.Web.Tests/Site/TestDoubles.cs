using System.Collections.Concurrent;
using System.Collections.Immutable;
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

    public bool HasMessage(string text) => _events.Any(logged => logged.RenderMessage(CultureInfo.InvariantCulture).Contains(text, StringComparison.Ordinal));

    public void Emit(LogEvent logEvent) => _events.Enqueue(logEvent);
}

/// <summary>An output cache in a dictionary without expiry, so that only keys can keep a stale page away.</summary>
internal sealed class CountingStore : IOutputCacheStore
{
    private readonly ConcurrentDictionary<string, byte[]> _entries = new(StringComparer.Ordinal);
    private int _writes;

    public int Entries => _entries.Count;

    /// <summary>The bytes of all entries.</summary>
    public ImmutableArray<byte[]> Values => [.. _entries.Values];

    /// <summary>How often a response was rendered.</summary>
    public int Writes => _writes;

    /// <summary>Called on each lookup.</summary>
    public Action Reading { get; set; } = () => { };

    public ValueTask EvictByTagAsync(string tag, CancellationToken cancellationToken) => throw new NotSupportedException("The site uses no tags.");

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

/// <summary>A clock that is stopped until a test adjusts it, also backwards. Its timers never fire.</summary>
/// <remarks>Not <c>FakeTimeProvider</c>: with it the timers of background services fire, and pages are rendered that a test has not requested.</remarks>
internal sealed class TestClock(DateTimeOffset now) : TimeProvider
{
    private long _ticks = now.UtcTicks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public void AdjustTime(DateTimeOffset value) => Volatile.Write(ref _ticks, value.UtcTicks);

    public override DateTimeOffset GetUtcNow() => new(Volatile.Read(ref _ticks), TimeSpan.Zero);

    public override long GetTimestamp() => Volatile.Read(ref _ticks);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => new StoppedTimer();

    private sealed class StoppedTimer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
