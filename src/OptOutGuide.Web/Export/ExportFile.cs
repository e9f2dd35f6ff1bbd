namespace OptOutGuide.Web.Export;

/// <summary>One address of the site on its way to a file.</summary>
/// <param name="Address">What is asked of the site.</param>
/// <param name="Path">Where a static host looks for it.</param>
/// <param name="Status">What the site must answer.</param>
internal sealed record ExportFile(string Address, string Path, int Status = StatusCodes.Status200OK)
{
    /// <summary>A page stands in a file of its name with <c>.html</c>; hosts then find it without a redirect.</summary>
    public static ExportFile Page(string path) => new(path, path == "/" ? "/index.html" : path + ".html");
}
