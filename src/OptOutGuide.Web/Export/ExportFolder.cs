namespace OptOutGuide.Web.Export;

/// <summary>The folder of an export. It is written next to an earlier export and replaces it when it is complete.</summary>
internal sealed class ExportFolder
{
    /// <summary>The file that lists the contents; a folder without it is not an export.</summary>
    public const string Manifest = "export.json";

    private readonly string _target;
    private readonly string _next;
    private readonly string _last;

    /// <summary>Creates the folder to write to.</summary>
    /// <exception cref="IOException">The target, or a folder that is needed beside it, contains something other than an export.</exception>
    public ExportFolder(string path)
    {
        _target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        (_next, _last) = (_target + ".next", _target + ".last");
        // A run that was killed leaves one or both behind.
        ThrowIfForeign(_next, "It is needed while the export is written; move it away.");
        ThrowIfForeign(_last, "It is needed while the export is replaced; move it away.");
        // It was killed between its two renames.
        if (!Directory.Exists(_target) && Directory.Exists(_last)) Directory.Move(_last, _target);
        ThrowIfForeign(_target, "Choose a folder that is empty or does not exist.");
        DeleteLeftover(_last);
        DeleteLeftover(_next);
        Directory.CreateDirectory(_next);
        try
        {
            // From the beginning, so that the folder is known again if this run is killed.
            File.WriteAllText(Path.Combine(_next, Manifest), "{}");
        }
        catch
        {
            Drop();
            throw;
        }
    }

    private static void ThrowIfForeign(string folder, string fix)
    {
        if (File.Exists(folder)) throw new IOException($"'{folder}' is a file. {fix}");
        if (Directory.Exists(folder) && !File.Exists(Path.Combine(folder, Manifest)) && Directory.EnumerateFileSystemEntries(folder).Any())
            throw new IOException($"'{folder}' contains files that are not from an export. {fix}");
    }

    // Before the export is written, which takes a while: a folder that stays would fail its last step.
    private static void DeleteLeftover(string folder)
    {
        try
        {
            Delete(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"'{folder}' is left from an earlier export and cannot be deleted; delete or move it. {e.Message}", e);
        }
    }

    private static void Delete(string folder)
    {
        if (!Directory.Exists(folder)) return;
        // The manifest goes last: what remains of a folder that cannot be deleted is still known as an export.
        foreach (var inner in Directory.GetDirectories(folder)) Directory.Delete(inner, recursive: true);
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Writes a file.</summary>
    /// <param name="path">From the root of the site: <c>/en/guides/facebook.html</c>.</param>
    public async Task WriteAsync(string path, byte[] bytes, CancellationToken cancellation)
    {
        var file = Path.Combine(_next, path.TrimStart('/'));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllBytesAsync(file, bytes, cancellation);
    }

    /// <summary>Replaces the earlier export with the new one.</summary>
    public void Swap()
    {
        if (Directory.Exists(_target)) Directory.Move(_target, _last);
        Directory.Move(_next, _target);
        // The new export is complete, whatever becomes of the old one.
        TryDelete(_last);
    }

    /// <summary>Deletes what was written and did not replace the earlier export.</summary>
    public void Drop() => TryDelete(_next);

    // Where that fails, on a read-only disk for example, the next export deletes it.
    private static void TryDelete(string folder)
    {
        try
        {
            Delete(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }
}
