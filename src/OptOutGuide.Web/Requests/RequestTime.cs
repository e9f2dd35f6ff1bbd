namespace OptOutGuide.Web.Requests;

/// <summary>The instant of a request. The one place in which the clock is read.</summary>
/// <param name="clock">Registered once.</param>
public sealed class RequestTime(TimeProvider clock)
{
    /// <summary>The same all through one request.</summary>
    public DateTimeOffset Now { get; } = clock.GetUtcNow();
}
