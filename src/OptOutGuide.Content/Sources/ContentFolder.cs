using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Sources;

/// <summary>The content of a site as it was read from disk.</summary>
/// <param name="Files">All text files, sorted by path.</param>
/// <param name="Diagnostics">One for each file or folder that could not be read.</param>
public sealed record ContentFolder(ImmutableArray<ContentFile> Files, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The maximum size of a file, in bytes.</summary>
    public const int MaxFileSize = 1024 * 1024;

    /// <summary>The maximum size of a Markdown file, in bytes: ten times that of a very long page.</summary>
    public const int MaxTextSize = 256 * 1024;

    /// <summary>The maximum number of files, which allows for 20,000 guides in five languages.</summary>
    public const int MaxFiles = 250_000;

    /// <summary>The maximum size of all files, in bytes.</summary>
    public const long MaxTotalSize = 1024L * 1024 * 1024;

    private const int MaxDepth = 8;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a folder. No other code of this library reads from disk.</summary>
    /// <param name="root">The content folder; it can be a symbolic link, which some deployments switch from one version to the next.</param>
    /// <remarks>Files and folders whose names begin with a dot or end with <c>~</c> are ignored: they belong to editors and tools.</remarks>
    public static ContentFolder Read(string root)
    {
        var bag = new DiagnosticBag();
        if (!Directory.Exists(root))
        {
            bag.Add(Rule.MissingFile, SourceLocation.StartOf("site.yaml"), $"There is no content folder at '{root}'.", "Pass the folder with --content.");
            return new ContentFolder([], bag.Sorted());
        }

        var found = FilesBelow(new DirectoryInfo(root), prefix: "", depth: 0, bag).Take(MaxFiles + 1).ToList();
        if (found.Count > MaxFiles || found.Sum(entry => entry.File.Exists ? entry.File.Length : 0) > MaxTotalSize)
        {
            bag.Add(
                Rule.UnreadableFile,
                SourceLocation.StartOf("site.yaml"),
                "The folder contains more than 250,000 files or 1 GB; none was read.",
                "Pass the content folder, or remove files that do not belong there.");
            return new ContentFolder([], bag.Sorted());
        }

        var files = OrderedParallel.Select(
            found,
            bag,
            (entry, own) => ReadText(entry.File, entry.Path, own) is { } text ? new ContentFile(entry.Path, text) : null);
        return new ContentFolder([.. files.OfType<ContentFile>().OrderBy(f => f.RelativePath, StringComparer.Ordinal)], bag.Sorted());
    }

    private static IEnumerable<FoundFile> FilesBelow(DirectoryInfo folder, string prefix, int depth, DiagnosticBag bag)
    {
        foreach (var entry in EntriesOf(folder, prefix, depth, bag))
        {
            if (entry.Name.StartsWith('.') || entry.Name.EndsWith('~')) continue;
            var path = prefix + entry.Name;
            if (entry.LinkTarget is not null)
                bag.Add(
                    Rule.UnreadableFile,
                    SourceLocation.StartOf(path),
                    "This is a symbolic link.",
                    "Replace it by the file: links could lead out of the content folder.");
            else if (entry is FileInfo file)
                yield return new FoundFile(file, path);
            else if (entry is DirectoryInfo directory)
                foreach (var inside in FilesBelow(directory, path + "/", depth + 1, bag)) yield return inside;
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

    private static string? ReadText(FileInfo file, string path, DiagnosticBag bag)
    {
        var (maxSize, maxSizeText) = path.EndsWith(".md", StringComparison.Ordinal) ? (MaxTextSize, "256 KB") : (MaxFileSize, "1 MB");
        try
        {
            if (ReadBytes(file, maxSize) is { } bytes) return Decode(bytes, path, bag);
            bag.Add(Rule.UnreadableFile, SourceLocation.StartOf(path), $"The file is larger than {maxSizeText}.", "Split it into two.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            bag.Add(Rule.UnreadableFile, SourceLocation.StartOf(path), "The file could not be opened.", "Check that it exists and its permissions.");
        }

        return null;
    }

    // One byte more than the reported size is read, because a file can grow in the meantime.
    private static byte[]? ReadBytes(FileInfo file, int maxSize)
    {
        if (file.Length > maxSize) return null;
        using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        var buffer = ArrayPool<byte>.Shared.Rent((int)file.Length + 1);
        var length = stream.ReadAtLeast(buffer.AsSpan(0, (int)file.Length + 1), (int)file.Length + 1, throwOnEndOfStream: false);
        var bytes = length > file.Length ? null : buffer[..length];
        ArrayPool<byte>.Shared.Return(buffer);
        return bytes;
    }

    /// <summary>Decodes UTF-8 and normalizes line ends; null, with a diagnostic, if the bytes are not UTF-8.</summary>
    internal static string? Decode(byte[] bytes, string path, DiagnosticBag bag)
    {
        try
        {
            var text = StrictUtf8.GetString(bytes);
            if (text.StartsWith('\uFEFF')) text = text[1..];
            // Other line separators of Unicode are kept and reported as hidden characters.
            return text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        }
        catch (DecoderFallbackException e)
        {
            var message = bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]
                ? "The file is UTF-16 text, not UTF-8."
                : string.Create(CultureInfo.InvariantCulture, $"The file is not UTF-8 text: byte {e.Index + 1} is invalid.");
            var before = bytes.AsSpan(0, Math.Clamp(e.Index, 0, bytes.Length));
            var location = new SourceLocation(path, before.Count((byte)'\n') + 1, before.Length - before.LastIndexOf((byte)'\n'));
            bag.Add(Rule.UnreadableFile, location, message, "Save it as UTF-8 in your editor.");
            return null;
        }
    }
}
