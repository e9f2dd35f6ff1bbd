namespace OptOutGuide.Web.Settings;

/// <summary>A clock at a fixed instant, so that all pages of an export are of that instant.</summary>
/// <param name="instant">The instant.</param>
public sealed class FixedTimeProvider(DateTimeOffset instant) : TimeProvider
{
    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => instant;
}
