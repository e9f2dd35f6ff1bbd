using System.Collections.Concurrent;
using System.Collections.Immutable;
using OptOutGuide.Content.Sources;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Documents;

/// <summary>The files of a build by path. It notes which were read, so that a file that nothing reads is found.</summary>
internal sealed class ContentFileSet(ImmutableArray<ContentFile> files, DiagnosticBag bag)
{
    // A file that could not be read has its own finding already.
    private readonly HashSet<string> _known = [.. files.Select(file => file.RelativePath), .. bag.Sorted().Where(found => found.Rule == Rule.UnreadableFile).Select(found => found.Location.Path)];

    // Pages are read side by side.
    private readonly ConcurrentDictionary<string, ContentFile> _unread = ByPath(files);

    /// <summary>A file that must be there; a finding says so when it is not.</summary>
    /// <param name="findings">Takes the finding.</param>
    public ContentFile? Take(string path, string fix, DiagnosticBag findings)
    {
        if (_unread.TryRemove(path, out var file)) return file;
        if (!_known.Contains(path)) findings.Add(Rule.MissingFile, SourceLocation.StartOf(path), $"The file '{path}' is missing.", fix);
        return null;
    }

    /// <summary>A file that may be there.</summary>
    public ContentFile? ConsumeOptional(string path) => _unread.TryRemove(path, out var file) ? file : null;

    /// <summary>The ids of the folders below a folder, sorted.</summary>
    public ImmutableArray<string> FoldersIn(string parent)
    {
        var ids = files
            .Where(file => file.RelativePath.StartsWith(parent + "/", StringComparison.Ordinal))
            .Select(file => file.RelativePath[(parent.Length + 1)..])
            .Where(rest => rest.Contains('/', StringComparison.Ordinal))
            .Select(rest => rest[..rest.IndexOf('/', StringComparison.Ordinal)])
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        foreach (var id in ids.Where(id => !Identifiers.IsValid(id)))
            bag.Add(Rule.WrongValue, SourceLocation.StartOf($"{parent}/{id}"), $"'{id}' is not a valid name for a folder.", Identifiers.Fix);
        return [.. ids.Where(id => Identifiers.IsValid(id))];
    }

    private static ConcurrentDictionary<string, ContentFile> ByPath(ImmutableArray<ContentFile> files)
    {
        var byPath = new ConcurrentDictionary<string, ContentFile>(StringComparer.Ordinal);
        foreach (var file in files) byPath[file.RelativePath] = file;
        return byPath;
    }

    /// <summary>Reports files that nothing has read.</summary>
    public void Close()
    {
        var names = files.Where(file => !_unread.ContainsKey(file.RelativePath)).Select(file => file.RelativePath).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var path in _unread.Keys)
        {
            if (names.TryGetValue(path, out var twin)) bag.Add(Rule.UnexpectedFile, SourceLocation.StartOf(path), $"'{path}' and '{twin}' differ in capital letters only.", "Remove one of the two: on many machines only one of them can exist.");
            else bag.Add(Rule.UnexpectedFile, SourceLocation.StartOf(path), $"Nothing reads '{path}'.", "Check its name and folder, and that site.yaml lists its language; or remove it.");
        }
    }
}
