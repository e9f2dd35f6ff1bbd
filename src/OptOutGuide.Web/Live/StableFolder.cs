using OptOutGuide.Content.Sources;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Web.Live;

/// <summary>A content folder into which nobody wrote while it was read.</summary>
/// <param name="Fingerprint">What the folder looked like before and after.</param>
internal sealed record StableFolder(ContentFolder Folder, FolderFingerprint Fingerprint)
{
    private const int Attempts = 5;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Reads a folder, and again if it changed meanwhile.</summary>
    /// <returns>Null when it went on changing.</returns>
    public static StableFolder? Read(string path)
    {
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            if (attempt > 1) Thread.Sleep(Pause);
            var before = FolderFingerprint.Of(path);
            var folder = ContentFolder.Read(path);
            if (before == FolderFingerprint.Of(path)) return new StableFolder(folder, before);
        }

        return null;
    }

    /// <summary>Why a folder that goes on changing is not shown.</summary>
    public static Diagnostic StillChanging { get; } = new(
        Rule.UnreadableFile, SourceLocation.StartOf("site.yaml"),
        "Files of the content went on changing while they were read.", "Let the writing end. Better: write a new folder and put it in the old one's place by a rename.");
}
