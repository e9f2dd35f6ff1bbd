namespace OptOutGuide.Web.Http;

/// <summary>The instant of a request, the same all through it.</summary>
public sealed class RequestTime
{
    private DateTimeOffset? _now;

    /// <summary>The instant.</summary>
    public DateTimeOffset Now => _now ?? throw new InvalidOperationException("A request has no instant before it was received.");

    /// <summary>Notes when the request came, or for which instant it is rendered ahead. Called once, before anything else.</summary>
    public void Note(DateTimeOffset now) => _now = now;
}
