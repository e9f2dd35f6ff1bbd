using System.Diagnostics;
using System.Net.Sockets;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Sources;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Tests.Hostile;

/// <summary>Files in the content folder that are not content: of editors, systems, tools and people, and those that are no files.</summary>
public sealed class StrayFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("optoutguide");

    public StrayFileTests()
    {
        foreach (var file in new SampleContent().Files) Write(file.RelativePath, file.Text);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(".en.md.swp")]
    [InlineData("en.md.swp")]
    [InlineData("en.md.swo")]
    [InlineData("en.md.swx")]
    [InlineData("4913")]
    [InlineData("5036")]
    [InlineData("en.md~")]
    [InlineData("en.md.~1~")]
    [InlineData("#en.md#")]
    [InlineData(".#en.md")]
    [InlineData("en.md___jb_tmp___")]
    [InlineData("en.md___jb_old___")]
    [InlineData("~$en.md")]
    [InlineData(".~lock.en.md#")]
    [InlineData(".goutputstream-AB12C3")]
    [InlineData("goutputstream-AB12C3")]
    [InlineData(".en.md.kate-swp")]
    [InlineData("en.md.save")]
    [InlineData("en.md.save.1")]
    [InlineData("en.md.bak")]
    [InlineData("en.md.BAK")]
    [InlineData("en.md.bck")]
    [InlineData("en.md.orig")]
    [InlineData("en.md.rej")]
    [InlineData("en.md.tmp")]
    [InlineData("en.md.tmp.4711.1764230400")]
    [InlineData("en.md.vsctmp")]
    [InlineData("en.md.sb-1a2b3c4d-AbCdEf")]
    [InlineData("sedAb12Cd")]
    [InlineData("en_REMOTE_4711.md")]
    [InlineData("en.md.part")]
    [InlineData("en.md.filepart")]
    [InlineData("en.md.crdownload")]
    [InlineData(".en.md.AbC123")]
    [InlineData(".syncthing.en.md.tmp")]
    [InlineData("~syncthing~en.md.tmp")]
    [InlineData("Thumbs.db")]
    [InlineData("ehthumbs.db")]
    [InlineData("desktop.ini")]
    [InlineData("Desktop.ini")]
    [InlineData("Icon\r")]
    [InlineData(".DS_Store")]
    [InlineData("._en.md")]
    [InlineData("en.md:Zone.Identifier")]
    [InlineData("__MACOSX/guides/en.md")]
    [InlineData("@eaDir/en.md")]
    [InlineData("#recycle/en.md")]
    [InlineData("lost+found/en.md")]
    [InlineData("$RECYCLE.BIN/en.md")]
    [InlineData(".stfolder/en.md")]
    public void A_leftover_of_a_program_is_ignored(string name)
    {
        Write("guides/app/" + name, [0xFF, 0, 0xFE]);

        var build = Build();
        Assert.Empty(build.Diagnostics);
        Assert.Empty(build.Warnings);
    }

    [Theory]
    [InlineData("en (copy).md")]
    [InlineData("en copy.md")]
    [InlineData("en - Copy (2).md")]
    [InlineData("en (1).md")]
    [InlineData("Copy of en.md")]
    [InlineData("en (Kim's conflicted copy 2026-11-27).md")]
    [InlineData("en.sync-conflict-20261127-101112-ABCDEFG.md")]
    [InlineData("en.md.txt")]
    [InlineData("en.docx")]
    [InlineData("photo.jpg")]
    [InlineData("notes")]
    [InlineData("e\u0301te\u0301.md")]
    [InlineData("\u00E9t\u00E9.md")]
    [InlineData("en\u202E.md")]
    public void A_file_that_a_person_may_have_put_there_is_named_and_the_site_is_built_without_it(string name)
    {
        Write("guides/app/" + name, [0xFF, 0, 0xFE]);

        var build = Build();
        Assert.NotNull(build.Catalog);
        var warning = Assert.Single(build.Warnings);
        Assert.Equal((Rule.StrayFile, "guides/app/" + name), (warning.Rule, warning.Location.Path));
        Assert.Null(HiddenCharacters.Find(warning.ToString()));
    }

    [Theory]
    [InlineData("guides/app copy")]
    [InlineData("guides/app - Copy")]
    [InlineData("guides/app (1)")]
    [InlineData("guides/Copy of app")]
    public void The_copy_of_a_folder_is_named_once(string copy)
    {
        Write(copy + "/guide.yaml", "x");
        Write(copy + "/en.md", "x");

        var build = Build();
        Assert.NotNull(build.Catalog);
        Assert.Equal(copy, Assert.Single(build.Warnings).Location.Path);
    }

    [Theory]
    [InlineData("2026")]
    [InlineData("12345")]
    [InlineData("sedentary")]
    [InlineData("goutputstream-x")]
    [InlineData("icon")]
    public void A_page_may_have_an_id_that_is_a_leftover_as_the_name_of_a_file(string id)
    {
        foreach (var file in new SampleContent().Files.Where(file => file.RelativePath.StartsWith("articles/why/", StringComparison.Ordinal)))
            Write(file.RelativePath.Replace("/why/", $"/{id}/", StringComparison.Ordinal), file.Text);

        Assert.NotNull(Build().Catalog?.Find(new PageId("articles/" + id)));
    }

    [Theory]
    [InlineData("notice/first/en.md")]
    [InlineData("guides/app/de.md")]
    [InlineData("notice.yaml")]
    [InlineData("claims.yml")]
    [InlineData("guides/app/README.md")]
    public void A_file_with_a_name_like_that_of_content_that_nothing_reads_is_an_error(string path)
    {
        Write(path, "x");

        Assert.Equal((Rule.UnexpectedFile, path), Assert.Single(Build().Diagnostics.Select(found => (found.Rule, found.Location.Path))));
    }

    [Theory]
    [InlineData("guides/\u00E9t\u00E9/en.md")]
    [InlineData("guides/e\u0301te\u0301/en.md")]
    public void A_folder_with_other_letters_is_an_error_in_each_form_of_Unicode(string path)
    {
        Write(path, "x");

        Assert.Contains(Build().Diagnostics, found => found.Rule == Rule.WrongValue && found.Location.Path == Path.GetDirectoryName(path));
    }

    [Theory]
    [InlineData("LICENSE")]
    [InlineData("LICENCE.txt")]
    [InlineData("README.md")]
    public void A_licence_and_an_introduction_may_stand_at_the_top_of_the_folder(string name)
    {
        Write(name, "x");

        var build = Build();
        Assert.NotNull(build.Catalog);
        Assert.Empty(build.Warnings);
    }

    [Fact]
    public async Task A_pipe_that_nothing_reads_is_named_and_not_opened()
    {
        MakePipe("guides/app/notes.md");

        var build = await BuildInTime();
        Assert.NotNull(build.Catalog);
        var warning = Assert.Single(build.Warnings);
        Assert.Equal((Rule.StrayFile, "guides/app/notes.md"), (warning.Rule, warning.Location.Path));
        Assert.Contains("is a pipe, not a file", warning.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("site.yaml")]
    [InlineData("guides/app/fr.md")]
    [InlineData("guides/app/fr.lock.yaml")]
    public async Task A_pipe_in_place_of_a_file_that_is_read_is_the_only_error(string path)
    {
        File.Delete(Full(path));
        MakePipe(path);

        var found = Assert.Single((await BuildInTime()).Diagnostics);
        Assert.Equal((Rule.UnreadableFile, path), (found.Rule, found.Location.Path));
        Assert.Contains("is a pipe, not a file", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_socket_and_a_pipe_with_names_that_are_not_read_are_not_opened()
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(Full("guides/s.md")));
        MakePipe("guides/app/pipe");
        MakePipe("guides/app/en.md.tmp");

        var build = await BuildInTime();
        Assert.NotNull(build.Catalog);
        Assert.Equal(["guides/app/pipe", "guides/s.md"], build.Warnings.Select(found => found.Location.Path));
        Assert.Contains("is a socket", build.Warnings[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_file_is_read_as_empty()
    {
        Write("guides/app/de.md", "");

        Assert.Equal("", ContentFolder.Read(_folder.FullName).Files.Single(file => file.RelativePath == "guides/app/de.md").Text);
    }

    private CatalogBuild Build() => CatalogBuilder.Build(ContentFolder.Read(_folder.FullName));

    private Task<CatalogBuild> BuildInTime() => Task.Run(Build).WaitAsync(TimeSpan.FromMinutes(1));

    private string Full(string path) => Path.Combine(_folder.FullName, path);

    private void Write(string path, string text) => Write(path, System.Text.Encoding.UTF8.GetBytes(text));

    private void Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Full(path))!);
        File.WriteAllBytes(Full(path), bytes);
    }

    private void MakePipe(string path)
    {
        using var made = Process.Start("mkfifo", [Full(path)]);
        made.WaitForExit();
        Assert.Equal(0, made.ExitCode);
    }
}
