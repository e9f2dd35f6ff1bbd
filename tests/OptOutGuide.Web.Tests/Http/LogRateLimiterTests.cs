using OptOutGuide.Web.Http;

namespace OptOutGuide.Web.Tests.Http;

public sealed class LogRateLimiterTests
{
    [Fact]
    public void Requests_beyond_the_limit_of_a_second_are_counted_instead_of_logged()
    {
        var limiter = new LogRateLimiter();
        var logged = Enumerable.Range(0, LogRateLimiter.Limit + 20).Count(_ => limiter.TryAcquire(7, out var _));

        Assert.Equal(LogRateLimiter.Limit, logged);
        Assert.True(limiter.TryAcquire(8, out var suppressed));
        Assert.Equal(20, suppressed);
        Assert.True(limiter.TryAcquire(9, out suppressed));
        Assert.Equal(0, suppressed);
    }
}
