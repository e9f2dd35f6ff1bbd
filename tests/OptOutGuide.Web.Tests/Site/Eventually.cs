using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace OptOutGuide.Web.Tests.Site;

/// <summary>Waits for a condition that another thread makes true.</summary>
internal static class Eventually
{
    // Long, for slow machines; only a failing test waits for all of it.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static Task Holds(Func<bool> condition, [CallerArgumentExpression(nameof(condition))] string asked = "") =>
        Holds(() => Task.FromResult(condition()), asked);

    public static async Task Holds(Func<Task<bool>> condition, [CallerArgumentExpression(nameof(condition))] string asked = "")
    {
        var start = Stopwatch.GetTimestamp();
        while (!await condition())
        {
            if (Stopwatch.GetElapsedTime(start) > Patience) Assert.Fail($"Not true within {Patience.TotalSeconds} s: {asked}");
            await Task.Delay(50);
        }
    }
}
