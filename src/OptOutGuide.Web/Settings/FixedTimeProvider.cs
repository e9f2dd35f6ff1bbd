namespace OptOutGuide.Web.Settings;

/// <summary>A clock that stands still, so that all pages of an export are of one instant.</summary>
/// <param name="instant">What it shows.</param>
public sealed class FixedTimeProvider(DateTimeOffset instant) : TimeProvider
{
    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => instant;
}
