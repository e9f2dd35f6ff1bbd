namespace OptOutGuide.Web.Http;

/// <summary>
/// How many requests are listed one by one in a second. In a rush they are counted instead: a log must not fill the disk
/// of the machine, or take more of its time than the readers do.
/// </summary>
internal sealed class LogBudget
{
    /// <summary>Lines in a second.</summary>
    internal const int Lines = 100;

    private long _second;
    private int _spent;

    /// <summary>Takes a line, if one is left.</summary>
    /// <param name="second">Any count of seconds that does not run backwards.</param>
    /// <param name="unlisted">At the first request of a second: how many requests of the last busy second got no line.</param>
    public bool Spend(long second, out int unlisted)
    {
        unlisted = 0;
        if (Volatile.Read(ref _second) != second && Interlocked.Exchange(ref _second, second) != second)
        {
            unlisted = Math.Max(0, Interlocked.Exchange(ref _spent, 0) - Lines);
        }

        return Interlocked.Increment(ref _spent) <= Lines;
    }
}
