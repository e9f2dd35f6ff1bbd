using System.Collections.Immutable;
using System.Text;

namespace OptOutGuide.Content.Sources;

/// <summary>The content of a site, as it was read from the disk at one moment.</summary>
/// <param name="Files">All text files, sorted by path.</param>
/// <param name="Diagnostics">Files that could not be read.</param>
public sealed record ContentFolder(ImmutableArray<ContentFile> Files, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Larger files are refused, in bytes.</summary>
    public const int MaximumFileSize = 1024 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

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

        var files = new List<ContentFile>();
        try
        {
            Collect(new DirectoryInfo(root), prefix: "", files, bag);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            bag.Add(Rule.UnreadableFile, SourceSpan.StartOf("site.yaml"), $"A folder of the content could not be listed: {e.Message}", "Check that it exists and may be read.");
        }

        return new ContentFolder([.. files.OrderBy(f => f.RelativePath, StringComparer.Ordinal)], bag.Sorted());
    }

    private static void Collect(DirectoryInfo folder, string prefix, List<ContentFile> files, DiagnosticBag bag)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos())
        {
            if (entry.Name.StartsWith('.') || entry.Name.EndsWith('~')) continue;
            var path = prefix + entry.Name;
            if (entry.LinkTarget is not null)
                bag.Add(Rule.UnreadableFile, SourceSpan.StartOf(path), "This is a symbolic link.", "Put the file itself here: links could lead out of the content folder.");
            else if (entry is DirectoryInfo directory)
                Collect(directory, path + "/", files, bag);
            else if (entry is FileInfo file && ReadText(file, path, bag) is { } text)
                files.Add(new ContentFile(path, text));
        }
    }

    private static string? ReadText(FileInfo file, string path, DiagnosticBag bag)
    {
        try
        {
            if (file.Length > MaximumFileSize)
            {
                bag.Add(Rule.UnreadableFile, SourceSpan.StartOf(path), "The file is larger than 1 MB.", "Split the page in two.");
                return null;
            }

            var text = StrictUtf8.GetString(File.ReadAllBytes(file.FullName));
            return text.TrimStart('\uFEFF').ReplaceLineEndings("\n");
        }
        catch (DecoderFallbackException)
        {
            bag.Add(Rule.UnreadableFile, SourceSpan.StartOf(path), "The file is not UTF-8 text.", "Save it as UTF-8 in your editor.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            bag.Add(Rule.UnreadableFile, SourceSpan.StartOf(path), "The file could not be opened.", "Check that it exists and may be read.");
        }

        return null;
    }
}
