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

    [Fact]
    public void An_old_export_that_cannot_be_deleted_does_not_fail_the_new_one_and_the_next_one_names_it()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Needs the limit of Linux for the length of a path.");
        using var folder = new TestFolder();
        TestFolder.MakeOldExport(folder.Site);
        var last = folder.Site + ".last";
        MakeUndeletableAs(last, folder.Site);
        try
        {
            new ExportFolder(folder.Site).Swap();
            Assert.Equal(["export.json"], Directory.EnumerateFileSystemEntries(folder.Site).Select(Path.GetFileName));

            var error = Assert.Throws<IOException>(() => new ExportFolder(folder.Site));
            Assert.StartsWith($"'{last}' is left from an earlier export and cannot be deleted", error.Message, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder.Site, recursive: true);
            Directory.Move(last, folder.Site);
        }
    }

    // Once the folder is renamed, a path inside it is 4096 bytes long, one more than Linux accepts, so that not even root can delete it.
    private static void MakeUndeletableAs(string later, string folder)
    {
        var end = 4096 - (later.Length - folder.Length);
        while (end - folder.Length is > 1 and var rest) folder = Path.Combine(folder, new string('x', Math.Min(rest - 1, 200)));
        Directory.CreateDirectory(folder);
    }
}
