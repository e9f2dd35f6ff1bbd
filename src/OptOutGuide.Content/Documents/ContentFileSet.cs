using System.Collections.Concurrent;
using System.Collections.Immutable;
using OptOutGuide.Content.Sources;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Documents;

/// <summary>The files of a build by path. It records which files were consumed, so that unused files can be reported. Thread-safe.</summary>
internal sealed class ContentFileSet(ContentFolder folder)
{
    private readonly ImmutableArray<ContentFile> _files = folder.Files;

    // Unreadable files already have a diagnostic.
    private readonly HashSet<string> _knownPaths =
    [
        .. folder.Files.Select(file => file.RelativePath),
        .. folder.Diagnostics.Where(found => found.Rule == Rule.UnreadableFile).Select(found => found.Location.Path),
        .. folder.SpecialFiles.Select(file => file.RelativePath),
    ];

    private readonly ConcurrentDictionary<string, SpecialFile> _unusedSpecial = new(
        folder.SpecialFiles.ToDictionary(file => file.RelativePath, StringComparer.Ordinal), StringComparer.Ordinal);

    private readonly ConcurrentBag<SpecialFile> _usedSpecial = [];

    private readonly ConcurrentDictionary<string, ContentFile> _unused = new(
        folder.Files.DistinctBy(file => file.RelativePath, StringComparer.Ordinal).ToDictionary(file => file.RelativePath, StringComparer.Ordinal),
        StringComparer.Ordinal);

    /// <summary>Consumes a required file; null, with a diagnostic, if it does not exist.</summary>
    public ContentFile? Consume(string path, string fix, DiagnosticBag bag)
    {
        if (ConsumeOptional(path) is { } file) return file;
        if (!_knownPaths.Contains(path)) bag.Add(Rule.MissingFile, SourceLocation.StartOf(path), $"The file '{path}' is missing.", fix);
        return null;
    }

    /// <summary>Consumes a file; null if it does not exist.</summary>
    public ContentFile? ConsumeOptional(string path)
    {
        if (_unusedSpecial.TryRemove(path, out var special)) _usedSpecial.Add(special);
        return _unused.TryRemove(path, out var file) ? file : null;
    }

    /// <summary>The names of the folders in a folder, sorted. Invalid names are reported and left out.</summary>
    public ImmutableArray<string> FoldersIn(string parent, DiagnosticBag bag)
    {
        var names = _files
            .Where(file => file.RelativePath.StartsWith(parent + "/", StringComparison.Ordinal))
            .Select(file => file.RelativePath[(parent.Length + 1)..])
            .Where(rest => rest.Contains('/', StringComparison.Ordinal))
            .Select(rest => rest[..rest.IndexOf('/', StringComparison.Ordinal)])
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        foreach (var name in names.Where(name => !Identifiers.IsValid(name)))
            bag.Add(Rule.WrongValue, SourceLocation.StartOf($"{parent}/{name}"), $"'{name}' is not a valid name of a folder.", Identifiers.Fix);
        return [.. names.Where(name => Identifiers.IsValid(name))];
    }

    /// <summary>Reports pipes, sockets and devices: as errors where a file was to be consumed, else as warnings.</summary>
    public void ReportSpecial(DiagnosticBag bag, DiagnosticBag warnings)
    {
        foreach (var special in _usedSpecial) bag.Add(DiagnosticOf(special, Rule.UnreadableFile));
        foreach (var special in _unusedSpecial.Values) warnings.Add(DiagnosticOf(special, Rule.StrayFile));
    }

    /// <summary>Reports files that were not consumed.</summary>
    public void ReportUnused(DiagnosticBag bag)
    {
        var used = _files.Where(file => !_unused.ContainsKey(file.RelativePath)).Select(file => file.RelativePath).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var path in _unused.Keys)
        {
            if (used.TryGetValue(path, out var other))
            {
                bag.Add(
                    Rule.UnexpectedFile,
                    SourceLocation.StartOf(path),
                    $"'{path}' and '{other}' differ only in case.",
                    "Remove one of the two: many file systems cannot hold both.");
            }
            else
            {
                bag.Add(
                    Rule.UnexpectedFile,
                    SourceLocation.StartOf(path),
                    $"The file '{path}' is not used.",
                    "Check its name and folder, and that site.yaml lists its language; or remove it.");
            }
        }
    }

    private static Diagnostic DiagnosticOf(SpecialFile file, Rule rule) =>
        new(rule, SourceLocation.StartOf(file.RelativePath), $"'{file.RelativePath}' is {file.Kind}, not a file; it was not opened.", "Remove it.");
}
