using System.Text;

namespace OptOutGuide.Web.Live;

/// <summary>The names, sizes, times and rights of all files of a folder. Two equal stamps: nobody wrote in between.</summary>
/// <param name="Value">Only to be compared.</param>
internal sealed record FolderFingerprint(string Value)
{
    /// <summary>No folder has it.</summary>
    public static FolderFingerprint None { get; } = new("");

    /// <summary>Takes the stamp of a folder, without reading a file. A folder that cannot be listed has one, too.</summary>
    public static FolderFingerprint Of(string folder)
    {
        var text = new StringBuilder();
        try
        {
            Add(new DirectoryInfo(folder), text);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new FolderFingerprint(e.GetType().Name);
        }

        return new FolderFingerprint(text.ToString());
    }

    // With the time at which a file came to be: a folder that took the place of another may hold files of the same size and time.
    private static void Add(DirectoryInfo folder, StringBuilder text)
    {
        text.Append(FormattableString.Invariant($"{folder.FullName}|{folder.CreationTimeUtc.Ticks}|{(int)folder.UnixFileMode}\n"));
        foreach (var entry in folder.EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            if (entry is DirectoryInfo { LinkTarget: null } directory) Add(directory, text);
            else text.Append(FormattableString.Invariant($"{entry.Name}|{(entry as FileInfo)?.Length}|{entry.LastWriteTimeUtc.Ticks}|{entry.CreationTimeUtc.Ticks}|{(int)entry.UnixFileMode}|{entry.LinkTarget}\n"));
        }
    }
}
