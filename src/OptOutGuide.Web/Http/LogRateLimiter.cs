namespace OptOutGuide.Web.Http;

/// <summary>
/// Limits how many requests are logged one by one in a second. Beyond the limit they are counted: under load the log must neither
/// fill the disk nor take more processor time than the responses.
/// </summary>
/// <remarks>The framework's rate limiters take a lock for each request, and a timer for the count of the suppressed.</remarks>
internal sealed class LogRateLimiter
{
    /// <summary>Requests that are logged in one second.</summary>
    internal const int Limit = 100;

    private long _second;
    private int _requests;

    /// <summary>Takes one of the second's permits, if any is left.</summary>
    /// <param name="second">Any count of seconds that does not run backwards.</param>
    /// <param name="suppressed">At the first request of a second: how many requests of the last busy second were not logged.</param>
    public bool TryAcquire(long second, out int suppressed)
    {
        suppressed = 0;
        if (Volatile.Read(ref _second) != second && Interlocked.Exchange(ref _second, second) != second)
        {
            suppressed = Math.Max(0, Interlocked.Exchange(ref _requests, 0) - Limit);
        }

        return Interlocked.Increment(ref _requests) <= Limit;
    }
}
