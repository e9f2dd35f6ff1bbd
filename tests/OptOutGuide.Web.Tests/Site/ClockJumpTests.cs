using static OptOutGuide.Web.Tests.Site.TestTime;

namespace OptOutGuide.Web.Tests.Site;

/// <summary>A clock that is set while pages are cached.</summary>
public sealed class ClockJumpTests
{
    private const string Guide = "/fr/guides/facebook";
    private const string Change = "2025-05-27T00:00:00+02:00";

    [Fact]
    public async Task After_a_clock_jump_in_either_direction_pages_and_Cache_Control_follow_the_clock()
    {
        await using var site = await new TestSite().OpenAsync();
        string[] instants = ["2025-05-26T23:58:00+02:00", "2025-05-27T00:00:01+02:00", "2025-05-26T23:59:50+02:00", "2024-01-01T00:00:00Z",
            "2031-07-01T00:00:00Z", "2025-05-20T12:00:00Z", "2025-05-26T23:59:59+02:00", Change];
        var first = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var instant in instants.Concat(instants.Reverse()))
        {
            site.Clock.AdjustTime(Instant(instant));
            var response = await site.Browser().GetAsync(Guide);
            var page = await response.Content.ReadAsStringAsync();
            Assert.Equal(page, first.GetValueOrDefault(instant, page));
            first[instant] = page;
            Assert.Equal(site.Clock.GetUtcNow() >= Instant(Change), page.Contains("Il est encore temps de vous opposer", StringComparison.Ordinal));

            var left = Instant(Change) - site.Clock.GetUtcNow();
            if (left > TimeSpan.Zero)
            {
                Assert.True(response.Headers.CacheControl!.MaxAge <= left, instant);
                Assert.True(response.Headers.CacheControl.SharedMaxAge <= left, instant);
            }
        }

    }
}
