namespace OptOutGuide.Web.Live;

/// <summary>How often the content folder is checked for changes.</summary>
/// <param name="PollInterval">Between two checks.</param>
/// <param name="SettleTime">A changed folder is read when it has not changed again for this long.</param>
/// <param name="SettleTimeout">A folder that goes on changing for this long is reported.</param>
internal sealed record ContentWatchOptions(TimeSpan PollInterval, TimeSpan SettleTime, TimeSpan SettleTimeout)
{
    /// <summary>A read that has not ended after this long is reported, and the folder is read anew.</summary>
    public TimeSpan ReadLimit { get; init; } = BlockingRead.Limit;

    /// <summary>Opens the files; null: from disk.</summary>
    public Func<FileInfo, Stream>? Open { get; init; }

    /// <summary>In Development an author waits for the page; elsewhere a deployment copies many files, sometimes over a slow line.</summary>
    public static ContentWatchOptions For(IHostEnvironment environment) => environment.IsDevelopment()
        ? new(TimeSpan.FromMilliseconds(300), TimeSpan.FromMilliseconds(300), TimeSpan.FromSeconds(60))
        : new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(60));
}
