namespace OptOutGuide.Web.Export;

/// <summary>One address of the site and the file that it is written to.</summary>
/// <param name="Address">The path to request from the site.</param>
/// <param name="Path">The path of the file, where a static host looks for it.</param>
/// <param name="Status">The HTTP status that the site must respond with.</param>
internal sealed record ExportFile(string Address, string Path, int Status = StatusCodes.Status200OK)
{
    /// <summary>It is a page, not a file with a name of its own.</summary>
    public bool IsPage => !System.IO.Path.HasExtension(Address);

    /// <summary>A page is written to a file with its name and <c>.html</c>; static hosts find that without a redirect.</summary>
    public static ExportFile Page(string path) => new(path, path == "/" ? "/index.html" : path + ".html");

    /// <summary>
    /// The same page as the index of the folder with its path: there are pages below it, and some hosts look for a folder first.
    /// </summary>
    public static ExportFile FolderIndex(string path) => new(path, path + "/index.html");
}
