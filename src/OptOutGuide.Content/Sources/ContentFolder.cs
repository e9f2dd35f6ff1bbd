using System.Buffers;
using System.Collections.Immutable;
using System.Text.Unicode;
using OptOutGuide.Content.Catalog;

namespace OptOutGuide.Content.Sources;

/// <summary>The content of a site, as it was read from the disk at one moment.</summary>
/// <param name="Files">All text files, sorted by path.</param>
/// <param name="Diagnostics">Files that could not be read.</param>
public sealed record ContentFolder(ImmutableArray<ContentFile> Files, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Larger files are refused, in bytes.</summary>
    public const int MaximumFileSize = 1024 * 1024;

    // Nearly every file is stored as it is to be kept. The others are decoded and put right: all line ends that Unicode knows count.
    private static readonly SearchValues<byte> LineEndsAndBeyond = SearchValues.Create([(byte)'\r', (byte)'\f', 0xC2, 0xE2, 0xEF]);

    /// <summary>Reads a folder. The only place of the library that touches the disk.</summary>
    /// <param name="root">The content folder.</param>
    /// <remarks>Names that begin with a dot or end with <c>~</c> are editors' own files and are left out.</remarks>
    public static ContentFolder Read(string root)
    {
        var bag = new DiagnosticBag();
        if (!Directory.Exists(root))
        {
            bag.Add(Rule.MissingFile, SourceSpan.StartOf("site.yaml"), $"There is no content folder at '{root}'.", "Name the folder with --content.");
            return new ContentFolder([], bag.Sorted());
        }

        var found = new List<(FileInfo File, string Path)>();
        Collect(new DirectoryInfo(root), prefix: "", found, bag);
        var files = SideBySide.Each(found, bag, [], (entry, own, _) => ReadText(entry.File, entry.Path, own) is { } text ? new ContentFile(entry.Path, text) : null);
        return new ContentFolder([.. files.OfType<ContentFile>().OrderBy(f => f.RelativePath, StringComparer.Ordinal)], bag.Sorted());
    }

    private static void Collect(DirectoryInfo folder, string prefix, List<(FileInfo File, string Path)> files, DiagnosticBag bag)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos())
        {
            if (entry.Name.StartsWith('.') || entry.Name.EndsWith('~')) continue;
            var path = prefix + entry.Name;
            if (entry.LinkTarget is not null)
                bag.Add(Rule.UnreadableFile, SourceSpan.StartOf(path), "This is a symbolic link.", "Put the file itself here: links could lead out of the content folder.");
            else if (entry is DirectoryInfo directory)
                Collect(directory, path + "/", files, bag);
            else if (entry is FileInfo file)
                files.Add((file, path));
        }
    }

    private static PackedText? ReadText(FileInfo file, string path, DiagnosticBag bag)
    {
        try
        {
            if (file.Length > MaximumFileSize)
            {
                bag.Add(Rule.UnreadableFile, SourceSpan.StartOf(path), "The file is larger than 1 MB.", "Split the page in two.");
                return null;
            }

            var bytes = File.ReadAllBytes(file.FullName);
            if (Utf8.IsValid(bytes)) return Normalized(bytes);
            bag.Add(Rule.UnreadableFile, SourceSpan.StartOf(path), "The file is not UTF-8 text.", "Save it as UTF-8 in your editor.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            bag.Add(Rule.UnreadableFile, SourceSpan.StartOf(path), "The file could not be opened.", "Check that it exists and may be read.");
        }

        return null;
    }

    private static PackedText Normalized(byte[] utf8)
    {
        var packed = new PackedText(utf8);
        return utf8.AsSpan().ContainsAny(LineEndsAndBeyond) ? PackedText.Of(packed.ToString().TrimStart('\uFEFF').ReplaceLineEndings("\n")) : packed;
    }
}
