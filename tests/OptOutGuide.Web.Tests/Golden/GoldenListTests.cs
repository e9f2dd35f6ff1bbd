using System.Collections.Immutable;

namespace OptOutGuide.Web.Tests.Golden;

/// <summary>The list of every response is taken here, since it needs the site in memory: <c>tests/golden.sh</c> names the file for it.</summary>
public sealed class GoldenListTests
{
    private static readonly ImmutableArray<GoldenAddress> Few =
    [
        new("/"),
        new("/", "fr"),
        new("/en/guides/facebook"),
        new("/en/guides/former-name"),
        new("/en/check-again.ics"),
        new("/site.css"),
        new("/fr/missing"),
    ];

    [Fact]
    public async Task Fresh_sites_give_the_same_responses()
    {
        var first = await GoldenList.TakeAsync(GoldenSetup.Moved, Few);
        var second = await GoldenList.TakeAsync(GoldenSetup.Moved, Few);

        // Two lists without content would be equal as well.
        Assert.All([200, 301, 302, 304, 404], status => Assert.Contains(first, line => line.Contains($"\"status\":{status}", StringComparison.Ordinal)));
        Assert.Equal(first, second);
        if (Environment.GetEnvironmentVariable("OPTOUTGUIDE_GOLDEN") is not { Length: > 0 } file) return;
        await File.WriteAllLinesAsync(file, await GoldenList.TakeWholeAsync());
    }
}
