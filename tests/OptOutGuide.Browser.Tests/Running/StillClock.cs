namespace OptOutGuide.Browser.Tests.Running;

/// <summary>A clock that stands still, so that pages are the same on every day.</summary>
internal sealed class FixedTimeProvider(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
