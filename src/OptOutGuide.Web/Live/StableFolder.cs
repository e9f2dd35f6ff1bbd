using OptOutGuide.Content.Sources;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Web.Live;

/// <summary>A content folder that did not change while it was read.</summary>
/// <param name="Fingerprint">Of the folder, the same before and after it was read.</param>
internal sealed record StableFolder(ContentFolder Folder, FolderFingerprint Fingerprint)
{
    private const int Attempts = 5;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Reads a folder, and again if it changed meanwhile.</summary>
    /// <param name="progress">Receives what is being read.</param>
    /// <returns>Null when it went on changing.</returns>
    public static StableFolder? Read(string path, ReadProgress progress)
    {
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            if (attempt > 1) Thread.Sleep(Pause);
            var before = FolderFingerprint.Of(path, progress);
            var folder = ContentFolder.Read(path, progress);
            if (before == FolderFingerprint.Of(path, progress)) return new StableFolder(folder, before);
        }

        return null;
    }

    /// <summary>The diagnostic of a folder that goes on changing.</summary>
    public static Diagnostic StillChanging { get; } = new(
        Rule.UnreadableFile, SourceLocation.StartOf("site.yaml"),
        "Files of the content went on changing while they were read.",
        "Finish writing. Better: write a new folder and move it into the place of the old one.");
}
