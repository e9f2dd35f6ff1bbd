using System.Formats.Tar;

namespace OptOutGuide.Content.Sources;

/// <summary>Tells regular files from pipes, sockets and devices without opening those: opening a pipe waits for its other end.</summary>
public static class FileKind
{
    /// <summary>What a file is instead of a regular one, as in "a pipe"; null for a regular file.</summary>
    public static string? SpecialKindOf(FileInfo file)
    {
        // Whatever is not a regular file has no size; all others need no second look.
        return OperatingSystem.IsWindows() || file.Length > 0 ? null : SpecialKindOf(file.FullName);
    }

    // In a method of its own: where all files have a size, the library for archives is not loaded.
    private static string? SpecialKindOf(string path)
    {
        try
        {
            return EntryTypeOf(path) switch
            {
                TarEntryType.Fifo => "a pipe",
                TarEntryType.CharacterDevice or TarEntryType.BlockDevice => "a device",
                _ => null,
            };
        }
        // Not a subclass of it: the file is gone or may not be read.
        catch (IOException e) when (e.GetType() == typeof(IOException))
        {
            return "a socket or another special file";
        }
    }

    // Writing an archive is the only function of the framework that tells the kinds apart. It opens regular files only.
    private static TarEntryType? EntryTypeOf(string path)
    {
        using var archive = new MemoryStream();
        using (var writer = new TarWriter(archive, TarEntryFormat.Pax, leaveOpen: true)) writer.WriteEntry(path, "file");
        archive.Position = 0;
        using var reader = new TarReader(archive);
        return reader.GetNextEntry()?.EntryType;
    }
}
