using OptOutGuide.Web.Live;

namespace OptOutGuide.Web.Commands;

/// <summary>Loads the content of the site while the command line is still parsed, on a processor that would be idle.</summary>
/// <param name="Folder">Full path.</param>
internal sealed record EarlyContentLoad(string Folder, Task<ContentLoadResult> Loading)
{
    /// <summary>Begins to load the default folder; null if the arguments may name a command or another folder.</summary>
    public static EarlyContentLoad? Begin(string[] args)
    {
        if (args is [var first, ..] && !first.StartsWith('-')) return null;
        if (Array.Exists(args, argument => argument.StartsWith(CommandOptions.Content.Name, StringComparison.Ordinal))) return null;
        var folder = CommandOptions.DefaultFolder();
        return new(folder, ContentLoadResult.Start(folder));
    }

    /// <summary>The load of a folder: the early one if it is of that folder, or a new one.</summary>
    public static Task<ContentLoadResult> Of(string folder, EarlyContentLoad? early) =>
        early?.Folder == folder ? early.Loading : ContentLoadResult.Start(folder);
}
