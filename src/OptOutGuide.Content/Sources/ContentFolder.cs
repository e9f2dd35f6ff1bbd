using System.Buffers;
using System.Collections.Immutable;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Sources;

/// <summary>The content of a site as it was read from disk.</summary>
/// <param name="Files">All text files, sorted by path.</param>
/// <param name="Diagnostics">One for each file or folder that could not be read.</param>
public sealed record ContentFolder(ImmutableArray<ContentFile> Files, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Files and folders that nothing reads because of their names. They do not prevent the build of a catalog.</summary>
    public ImmutableArray<Diagnostic> Warnings { get; init; } = [];

    /// <summary>Pipes, sockets and devices. They were not opened.</summary>
    internal ImmutableArray<SpecialFile> SpecialFiles { get; init; } = [];

    /// <summary>The maximum size of a file, in bytes.</summary>
    public const int MaxFileSize = 1024 * 1024;

    /// <summary>The maximum size of a Markdown file, in bytes: ten times that of a very long page.</summary>
    public const int MaxTextSize = 256 * 1024;

    /// <summary>The maximum number of files, which allows for 20,000 guides in five languages.</summary>
    public const int MaxFiles = 250_000;

    /// <summary>The maximum size of all files, in bytes.</summary>
    public const long MaxTotalSize = 1024L * 1024 * 1024;

    private const int MaxDepth = 8;

    /// <summary>Reads a folder. No other code of this library reads from disk.</summary>
    /// <param name="root">The content folder; it can be a symbolic link, which some deployments switch from one version to the next.</param>
    /// <param name="progress">Receives what is being read.</param>
    /// <remarks><see cref="ContentNames"/> decides what is ignored, reported or read.</remarks>
    public static ContentFolder Read(string root, ReadProgress? progress = null)
    {
        progress ??= new ReadProgress();
        var bag = new DiagnosticBag();
        if (!Directory.Exists(root))
        {
            bag.Add(Rule.MissingFile, SourceLocation.StartOf("site.yaml"), $"There is no content folder at '{root}'.", "Pass the folder with --content.");
            return new ContentFolder([], bag.Sorted());
        }

        var warnings = new DiagnosticBag();
        List<FoundFile> found;
        bool isTooLarge;
        using (progress.Reading(ReadProgress.Folder))
        {
            found = [.. FilesBelow(new DirectoryInfo(root), prefix: "", depth: 0, bag, warnings, progress).Take(MaxFiles + 1)];
            isTooLarge = found.Count > MaxFiles || found.Sum(entry => entry.File.Exists ? entry.File.Length : 0) > MaxTotalSize;
        }

        if (isTooLarge)
        {
            bag.Add(
                Rule.UnreadableFile,
                SourceLocation.StartOf("site.yaml"),
                "The folder contains more than 250,000 files or 1 GB; none was read.",
                "Pass the content folder, or remove files that do not belong there.");
            return new ContentFolder([], bag.Sorted());
        }

        var files = OrderedParallel.SelectBlocking(found, bag, (entry, own) => ReadFile(entry, progress, own));
        return new ContentFolder([.. files.OfType<ContentFile>().OrderBy(f => f.RelativePath, StringComparer.Ordinal)], bag.Sorted())
        {
            Warnings = warnings.Sorted(),
            SpecialFiles = [.. files.OfType<SpecialFile>()],
        };
    }

    private static IEnumerable<FoundFile> FilesBelow(
        DirectoryInfo folder, string prefix, int depth, DiagnosticBag bag, DiagnosticBag warnings, ReadProgress progress)
    {
        progress.Step();
        foreach (var entry in EntriesOf(folder, prefix, depth, bag))
        {
            if (ContentNames.IsLeftover(entry) || (entry is FileInfo && ContentNames.IsDocument(prefix + entry.Name))) continue;
            var path = prefix + entry.Name;
            if (entry.LinkTarget is not null)
                bag.Add(
                    Rule.UnreadableFile,
                    SourceLocation.StartOf(path),
                    "This is a symbolic link.",
                    "Replace it by the file: links could lead out of the content folder.");
            else if (entry is FileInfo file && ContentNames.MayBeContent(entry.Name))
                yield return new FoundFile(file, path);
            else if (entry is DirectoryInfo directory && !ContentNames.IsCopiedFolder(entry.Name))
                foreach (var inside in FilesBelow(directory, path + "/", depth + 1, bag, warnings, progress)) yield return inside;
            else
                warnings.Add(
                    Rule.StrayFile,
                    SourceLocation.StartOf(path),
                    $"Nothing reads '{entry.Name}': content is in files such as en.md and guide.yaml.",
                    "Remove it, or give it the name of the file that it is meant to be.");
        }
    }

    private sealed record FoundFile(FileInfo File, string Path);

    private static FileSystemInfo[] EntriesOf(DirectoryInfo folder, string prefix, int depth, DiagnosticBag bag)
    {
        var place = SourceLocation.StartOf(prefix.Length == 0 ? "site.yaml" : prefix.TrimEnd('/'));
        try
        {
            if (depth <= MaxDepth) return folder.GetFileSystemInfos();
            bag.Add(Rule.UnreadableFile, place, "Folders are nested too deeply.", "Remove the folder; it was not read.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            bag.Add(Rule.UnreadableFile, place, "The folder could not be opened.", "Check its name and its permissions.");
        }

        return [];
    }

    /// <returns>A <see cref="ContentFile"/> or a <see cref="SpecialFile"/>; null, with a diagnostic, if it could not be read.</returns>
    private static object? ReadFile(FoundFile found, ReadProgress progress, DiagnosticBag bag)
    {
        using var reading = progress.Reading(found.Path);
        var (file, path) = found;
        var (maxSize, maxSizeText) = path.EndsWith(".md", StringComparison.Ordinal) ? (MaxTextSize, "256 KB") : (MaxFileSize, "1 MB");
        try
        {
            if (FileKind.SpecialKindOf(file) is { } kind) return new SpecialFile(path, kind);
            if (ReadText(found, maxSize, progress, bag, out var text)) return text is null ? null : new ContentFile(path, text);
            bag.Add(Rule.UnreadableFile, SourceLocation.StartOf(path), $"The file is larger than {maxSizeText}.", "Split it into two.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            bag.Add(Rule.UnreadableFile, SourceLocation.StartOf(path), "The file could not be opened.", "Check that it exists and its permissions.");
        }

        return null;
    }

    /// <returns>False if the file is too large.</returns>
    /// <param name="text">Null, with a diagnostic, if the file is no text.</param>
    private static bool ReadText(FoundFile found, int maxSize, ReadProgress progress, DiagnosticBag bag, out string? text)
    {
        text = null;
        if (found.File.Length > maxSize) return false;
        using var stream = progress.Open(found.File);
        // One byte more than the reported size is read, because a file can grow in the meantime.
        var size = (int)found.File.Length + 1;
        var buffer = ArrayPool<byte>.Shared.Rent(size);
        try
        {
            var length = stream.ReadAtLeast(buffer.AsSpan(0, size), size, throwOnEndOfStream: false);
            if (length == size) return false;
            text = TextDecoder.Decode(buffer.AsSpan(0, length), found.Path, bag);
            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
