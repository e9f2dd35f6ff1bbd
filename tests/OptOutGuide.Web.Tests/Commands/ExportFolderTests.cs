using OptOutGuide.Web.Export;

namespace OptOutGuide.Web.Tests.Commands;

/// <summary>Files and folders that already exist at the target of an export, or next to it.</summary>
public sealed class ExportFolderTests
{
    [Fact]
    public void After_a_killed_export_the_old_one_is_complete()
    {
        using var folder = new TestFolder();
        TestFolder.MakeOldExport(folder.Site);
        _ = new ExportFolder(folder.Site);
        Assert.True(File.Exists(Path.Combine(folder.Site, "export.json")));

        Directory.Move(folder.Site, folder.Site + ".last");
        _ = new ExportFolder(folder.Site);
        Assert.True(File.Exists(Path.Combine(folder.Site, "export.json")));
    }

    [Fact]
    public void A_folder_with_other_files_is_never_replaced()
    {
        using var folder = new TestFolder();
        File.WriteAllText(Path.Combine(folder.Path, "thesis.txt"), "Mine.");

        Assert.Throws<IOException>(() => new ExportFolder(folder.Path));
        Assert.True(File.Exists(Path.Combine(folder.Path, "thesis.txt")));
    }

    [Theory]
    [InlineData(".next")]
    [InlineData(".last")]
    public async Task Folders_and_files_of_others_beside_the_target_are_named_and_stay(string extension)
    {
        using var folder = new TestFolder();
        var mine = Directory.CreateDirectory(folder.Site + extension).FullName;
        File.WriteAllText(Path.Combine(mine, "thesis.txt"), "Mine.");
        var (code, error) = await folder.ExportAsync();

        Assert.Equal(1, code);
        Assert.Contains($"'{mine}' contains files that are not from an export.", error, StringComparison.Ordinal);
        Assert.Equal("Mine.", File.ReadAllText(Path.Combine(mine, "thesis.txt")));

        Directory.Delete(mine, recursive: true);
        File.WriteAllText(mine, "Mine.");
        Assert.Throws<IOException>(() => new ExportFolder(folder.Site));
        Assert.Equal("Mine.", File.ReadAllText(mine));
    }
}
