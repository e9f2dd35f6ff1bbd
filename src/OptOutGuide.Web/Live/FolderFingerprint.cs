using System.Text;
using OptOutGuide.Content.Sources;

namespace OptOutGuide.Web.Live;

/// <summary>Names, sizes, times and permissions of all files of a folder that may be content. Equal fingerprints: nothing was written in between.</summary>
/// <param name="Value">Only to be compared.</param>
internal sealed record FolderFingerprint(string Value)
{
    /// <summary>Equal to that of no folder.</summary>
    public static FolderFingerprint None { get; } = new("");

    /// <summary>The fingerprint of a folder, without reading its files. A folder that cannot be listed has one, too.</summary>
    /// <param name="progress">Receives that the folder is being listed.</param>
    public static FolderFingerprint Of(string folder, ReadProgress? progress = null)
    {
        using var reading = progress?.Reading(ReadProgress.Folder);
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

    // With creation times: a folder that replaced another may hold files of the same size and modification time.
    private static void Add(DirectoryInfo folder, StringBuilder text)
    {
        text.Append(FormattableString.Invariant($"{folder.FullName}|{folder.CreationTimeUtc.Ticks}|{(int)folder.UnixFileMode}\n"));
        foreach (var entry in folder.EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            // Editors and tools write them again and again; nothing of them is read.
            if (ContentNames.IsLeftover(entry)) continue;
            if (entry is DirectoryInfo { LinkTarget: null } directory) Add(directory, text);
            else text.Append(ContentNames.MayBeContent(entry.Name) ? LineOf(entry) : $"{entry.Name}|{entry.LinkTarget}\n");
        }
    }

    private static string LineOf(FileSystemInfo entry)
    {
        var (size, mode) = ((entry as FileInfo)?.Length, (int)entry.UnixFileMode);
        return FormattableString.Invariant($"{entry.Name}|{size}|{entry.LastWriteTimeUtc.Ticks}|{entry.CreationTimeUtc.Ticks}|{mode}|{entry.LinkTarget}\n");
    }
}
