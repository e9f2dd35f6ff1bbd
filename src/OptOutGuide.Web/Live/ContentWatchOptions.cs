namespace OptOutGuide.Web.Live;

/// <summary>How often the content folder is looked at.</summary>
/// <param name="Poll">Between two looks when nothing was reported. Network drives and folders that were replaced report nothing.</param>
/// <param name="Quiet">A changed folder is read when it has not changed again for so long.</param>
/// <param name="Patience">A folder that has not been quiet for so long is reported.</param>
internal sealed record ContentWatchOptions(TimeSpan Poll, TimeSpan Quiet, TimeSpan Patience)
{
    /// <summary>An author waits for the page; a deployment copies many files, sometimes over a slow line.</summary>
    public static ContentWatchOptions For(IHostEnvironment environment) =>
        new(TimeSpan.FromSeconds(5), environment.IsDevelopment() ? TimeSpan.FromMilliseconds(300) : TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(60));
}
