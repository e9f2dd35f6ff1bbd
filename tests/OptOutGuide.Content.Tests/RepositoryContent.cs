using OptOutGuide.Content.Sources;

namespace OptOutGuide.Content.Tests;

/// <summary>The content that is shipped.</summary>
internal static class RepositoryContent
{
    public static string Root { get; } = FindRoot();

    public static string Folder { get; } = Path.Combine(Root, "content");

    public static string Text(string path) => File.ReadAllText(Path.Combine(Folder, path));

    public static ContentFolder Read() => ContentFolder.Read(Folder);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "OptOutGuide.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run outside the repository.");
        return folder.FullName;
    }
}
