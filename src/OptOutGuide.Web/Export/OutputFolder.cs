namespace OptOutGuide.Web.Export;

/// <summary>Checks the folder of an export before the work begins.</summary>
internal static class OutputFolder
{
    /// <summary>Why the folder cannot be written to; null if nothing speaks against it.</summary>
    /// <param name="content">The content folder, which an export must not touch: neither be in it nor replace it.</param>
    public static string? FindProblem(string path, string content)
    {
        if (File.Exists(path)) return $"'{path}' is a file. Choose a folder that is empty or does not exist.";
        var (target, source) = (RealPath(path), RealPath(content));
        if (IsWithin(target, source)) return $"'{path}' is in the content folder. Choose a folder outside of it.";
        return IsWithin(source, target) ? $"'{path}' contains the content folder. Choose a folder beside it." : null;
    }

    /// <summary>Creates the folder, and finds out whether files can be written into it.</summary>
    /// <exception cref="IOException">It cannot be created or written to.</exception>
    /// <exception cref="UnauthorizedAccessException">The same, for lack of permission.</exception>
    public static void Prepare(string path)
    {
        Directory.CreateDirectory(path);
        using var probe = new FileStream(Path.Combine(path, Path.GetRandomFileName()), new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Options = FileOptions.DeleteOnClose,
        });
    }

    private static bool IsWithin(string path, string folder) =>
        Path.GetRelativePath(folder, path) is var relative
        && relative != ".."
        && !relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal)
        && !Path.IsPathRooted(relative);

    // Without symbolic links, in any part of it.
    private static string RealPath(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Path.GetDirectoryName(full) is not { } parent) return full;
        var real = new DirectoryInfo(Path.Combine(RealPath(parent), Path.GetFileName(full)));
        return real.LinkTarget is not null && real.ResolveLinkTarget(returnFinalTarget: true) is { } target ? RealPath(target.FullName) : real.FullName;
    }
}
