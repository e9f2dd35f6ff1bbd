using OptOutGuide.Web.Responses;
using static OptOutGuide.Web.Tests.Site.TestTime;

namespace OptOutGuide.Web.Tests.Responses;

public sealed class CacheControlTests
{
    [Theory]
    [InlineData("2025-05-26T12:00:00+02:00", "public, max-age=60, s-maxage=300")]
    [InlineData("2025-05-26T23:55:00+02:00", "public, max-age=60, s-maxage=300")]
    [InlineData("2025-05-26T23:57:00+02:00", "public, max-age=60, s-maxage=180")]
    [InlineData("2025-05-26T23:59:30.5+02:00", "public, max-age=29, s-maxage=29")]
    [InlineData("2025-05-26T23:59:59.5+02:00", "public, max-age=0, s-maxage=0")]
    [InlineData("2025-05-27T00:00:02+02:00", "public, max-age=0, s-maxage=0")]
    public void A_copy_expires_at_the_next_change_at_the_latest(string now, string header) =>
        Assert.Equal(header, CacheControl.For(Instant(now), Instant("2025-05-27T00:00:00+02:00")));

    [Fact]
    public void Without_a_foreseen_change_a_copy_is_kept_for_the_longest_time() =>
        Assert.Equal("public, max-age=60, s-maxage=300", CacheControl.For(Instant("2026-11-22T12:00:00Z"), changesAt: null));
}
