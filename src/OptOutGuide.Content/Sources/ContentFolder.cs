using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Sources;

/// <summary>The content of a site, as it was read from the disk at one moment.</summary>
/// <param name="Files">All text files, sorted by path.</param>
/// <param name="Diagnostics">Files that could not be read.</param>
public sealed record ContentFolder(ImmutableArray<ContentFile> Files, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Larger files are refused, in bytes.</summary>
    public const int MaxFileSize = 1024 * 1024;

    /// <summary>Larger texts are refused, in bytes: ten times the longest page that anybody would read.</summary>
    public const int MaxTextSize = 256 * 1024;

    /// <summary>A folder with more files is not read on. Twenty thousand guides in five languages have fewer.</summary>
    public const int MaxFiles = 250_000;

    /// <summary>A folder with more text is not read on, in bytes.</summary>
    public const long MaxTotalSize = 1024L * 1024 * 1024;

    private const int MaxDepth = 8;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a folder. The only place of the library that touches the disk.</summary>
    /// <param name="root">The content folder; it may itself be a link, which deployments turn from one folder to the next.</param>
    /// <remarks>Names that begin with a dot or end with <c>~</c> are editors' own files and are left out.</remarks>
    public static ContentFolder Read(string root)
    {
        var bag = new DiagnosticBag();
        if (!Directory.Exists(root))
        {
            bag.Add(Rule.MissingFile, SourceLocation.StartOf("site.yaml"), $"There is no content folder at '{root}'.", "Name the folder with --content.");
            return new ContentFolder([], bag.Sorted());
        }

        var found = FilesBelow(new DirectoryInfo(root), prefix: "", depth: 0, bag).Take(MaxFiles + 1).ToList();
        if (found.Count > MaxFiles || found.Sum(entry => entry.File.Exists ? entry.File.Length : 0) > MaxTotalSize)
        {
            bag.Add(Rule.UnreadableFile, SourceLocation.StartOf("site.yaml"), "The folder holds more than 250,000 files or 1 GB; none was read.", "Name the folder of the content, or take out what does not belong there.");
            return new ContentFolder([], bag.Sorted());
        }

        var files = OrderedParallel.Select(found, bag, [], (entry, own, _) => ReadText(entry.File, entry.Path, own) is { } text ? new ContentFile(entry.Path, text) : null);
        return new ContentFolder([.. files.OfType<ContentFile>().OrderBy(f => f.RelativePath, StringComparer.Ordinal)], bag.Sorted());
    }

    private static IEnumerable<FoundFile> FilesBelow(DirectoryInfo folder, string prefix, int depth, DiagnosticBag bag)
    {
        foreach (var entry in EntriesOf(folder, prefix, depth, bag))
        {
            if (entry.Name.StartsWith('.') || entry.Name.EndsWith('~')) continue;
            var path = prefix + entry.Name;
            if (entry.LinkTarget is not null)
                bag.Add(Rule.UnreadableFile, SourceLocation.StartOf(path), "This is a symbolic link.", "Put the file itself here: links could lead out of the content folder.");
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
            bag.Add(Rule.UnreadableFile, place, "Folders stand too deep inside each other.", "Nothing is read there: remove the folder.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            bag.Add(Rule.UnreadableFile, place, "The folder could not be opened.", "Check its name, and that it may be read.");
        }

        return [];
    }

    private static PackedText? ReadText(FileInfo file, string path, DiagnosticBag bag)
    {
        var (most, room) = path.EndsWith(".md", StringComparison.Ordinal) ? (MaxTextSize, "256 KB") : (MaxFileSize, "1 MB");
        try
        {
            if (ReadBytes(file, most) is { } bytes) return Decode(bytes, path, bag);
            bag.Add(Rule.UnreadableFile, SourceLocation.StartOf(path), $"The file is larger than {room}.", "Split it in two.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            bag.Add(Rule.UnreadableFile, SourceLocation.StartOf(path), "The file could not be opened.", "Check that it exists and may be read.");
        }

        return null;
    }

    // Not by the size that the disk tells: a file may grow while it is read.
    private static byte[]? ReadBytes(FileInfo file, int most)
    {
        if (file.Length > most) return null;
        using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        var room = ArrayPool<byte>.Shared.Rent((int)file.Length + 1);
        var length = stream.ReadAtLeast(room.AsSpan(0, (int)file.Length + 1), (int)file.Length + 1, throwOnEndOfStream: false);
        var bytes = length > file.Length ? null : room[..length];
        ArrayPool<byte>.Shared.Return(room);
        return bytes;
    }

    /// <summary>The text of a file; null when a finding says why there is none.</summary>
    internal static PackedText? Decode(byte[] bytes, string path, DiagnosticBag bag)
    {
        // Nearly every file is stored as it is to be kept.
        if (Utf8.IsValid(bytes) && !bytes.AsSpan().ContainsAny((byte)'\r', (byte)0xEF)) return new PackedText(bytes);
        try
        {
            var text = StrictUtf8.GetString(bytes);
            if (text.StartsWith('\uFEFF')) text = text[1..];
            // Other characters that some programs take for line ends stay, and are reported.
            return PackedText.Of(text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'));
        }
        catch (DecoderFallbackException e)
        {
            var message = bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] ? "The file is UTF-16 text, not UTF-8." : string.Create(CultureInfo.InvariantCulture, $"The file is not UTF-8 text: byte {e.Index + 1} begins no character.");
            var before = bytes.AsSpan(0, Math.Clamp(e.Index, 0, bytes.Length));
            bag.Add(Rule.UnreadableFile, new SourceLocation(path, before.Count((byte)'\n') + 1, before.Length - before.LastIndexOf((byte)'\n')), message, "Save it as UTF-8 in your editor.");
            return null;
        }
    }
}
