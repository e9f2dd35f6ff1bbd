namespace OptOutGuide.Web.Settings;

/// <summary>A clock that starts at another instant and runs on from there.</summary>
/// <param name="from">The instant at which it starts.</param>
public sealed class OffsetTimeProvider(DateTimeOffset from, TimeProvider real) : TimeProvider
{
    private readonly TimeSpan _offset = from - real.GetUtcNow();

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => real.GetUtcNow() + _offset;
}
