namespace OptOutGuide.Web.Settings;

/// <summary>The folder of the repository that the running program was built in.</summary>
internal static class RepositoryFolder
{
    /// <summary>Full path of the folder with the solution, above the program; null for a published program.</summary>
    public static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "OptOutGuide.sln"))) return folder.FullName;
        }

        return null;
    }
}
