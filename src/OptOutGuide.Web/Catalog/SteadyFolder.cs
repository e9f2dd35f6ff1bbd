using OptOutGuide.Content;
using OptOutGuide.Content.Sources;

namespace OptOutGuide.Web.Catalog;

/// <summary>A content folder into which nobody wrote while it was read.</summary>
/// <param name="Stamp">What the folder looked like before and after.</param>
internal sealed record SteadyFolder(ContentFolder Folder, FolderStamp Stamp)
{
    private const int Attempts = 5;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Reads a folder, and again if it changed meanwhile.</summary>
    /// <returns>Null when it went on changing.</returns>
    public static SteadyFolder? Read(string path)
    {
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            if (attempt > 1) Thread.Sleep(Pause);
            var before = FolderStamp.Of(path);
            var folder = ContentFolder.Read(path);
            if (before == FolderStamp.Of(path)) return new SteadyFolder(folder, before);
        }

        return null;
    }

    /// <summary>Why a folder that goes on changing is not shown.</summary>
    public static Diagnostic Restless { get; } = new(
        Rule.UnreadableFile, SourceSpan.StartOf("site.yaml"),
        "Files of the content went on changing while they were read.", "Let the writing end. Better: write a new folder and put it in the old one's place by a rename.");
}
