using System.Text;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Sources;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Tests.Hostile;

/// <summary>What can lie in a folder: links, bytes that are no text, names that are no names.</summary>
public sealed class HostileFolderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("optoutguide");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Bytes_that_are_no_utf8_are_named_with_their_place()
    {
        Write("home/en.md", [.. "ab\ncd"u8, 0xC3, 0x28]);

        var found = Assert.Single(Read().Diagnostics);
        Assert.Equal((Rule.UnreadableFile, "home/en.md", 2, 3), (found.Rule, found.Location.Path, found.Location.Line, found.Location.Column));
        Assert.Contains("byte 6", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_in_utf16_is_named_as_such()
    {
        Write("en.md", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("text")]);

        Assert.Contains("UTF-16", Assert.Single(Read().Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_byte_order_mark_is_none_of_the_text_a_second_one_is_a_finding()
    {
        Write("a.md", "\uFEFFa\r\nb"u8.ToArray());
        Write("b.md", "\uFEFF\uFEFFa"u8.ToArray());

        var read = Read();
        Assert.Equal(["a\nb", "\uFEFFa"], read.Files.Select(file => file.Text));
        Assert.Contains(CatalogBuilder.Build(read).Diagnostics, found => found.Rule == Rule.HiddenCharacter && found.Location.Path == "b.md");
    }

    [Fact]
    public void Links_are_findings_and_lead_nowhere()
    {
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "guides"));
        File.CreateSymbolicLink(Path.Combine(_folder.FullName, "secret.md"), "/etc/hostname");
        File.CreateSymbolicLink(Path.Combine(_folder.FullName, "gone.md"), "no-such-file");
        Directory.CreateSymbolicLink(Path.Combine(_folder.FullName, "guides", "loop"), "..");
        Directory.CreateSymbolicLink(Path.Combine(_folder.FullName, "outside"), "/etc");

        var read = Read();
        Assert.Empty(read.Files);
        Assert.Equal(["gone.md", "guides/loop", "outside", "secret.md"], read.Diagnostics.Select(found => found.Location.Path));
        Assert.All(read.Diagnostics, found => Assert.Equal(Rule.UnreadableFile, found.Rule));
    }

    [Fact]
    public void The_content_folder_itself_may_be_a_link()
    {
        Write("real/site.yaml", "x"u8.ToArray());
        var link = Path.Combine(_folder.FullName, "current");
        Directory.CreateSymbolicLink(link, "real");

        Assert.Equal("site.yaml", Assert.Single(ContentFolder.Read(link).Files).RelativePath);
    }

    [Theory]
    [InlineData("a.md", ContentFolder.MaxTextSize, "256 KB")]
    [InlineData("a.yaml", ContentFolder.MaxFileSize, "1 MB")]
    public void A_file_may_be_so_long_and_no_longer(string name, int size, string room)
    {
        Write(name, [.. Enumerable.Repeat((byte)'a', size)]);
        Assert.Empty(Read().Diagnostics);

        Write(name, [.. Enumerable.Repeat((byte)'a', size + 1)]);
        Assert.Contains(room, Assert.Single(Read().Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Folders_inside_each_other_end_somewhere()
    {
        Directory.CreateDirectory(Path.Combine([_folder.FullName, .. Enumerable.Repeat("a", 500)]));

        Assert.Contains("too deeply", Assert.Single(Read().Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_differ_in_capital_letters_only_are_a_finding()
    {
        var found = new SampleContent().With("Home/en.md", SampleContent.Page("Home")).OnlyFinding();

        Assert.Equal((Rule.UnexpectedFile, "Home/en.md"), (found.Rule, found.Location.Path));
        Assert.Contains("differ only in case", found.Message, StringComparison.Ordinal);
        Assert.Equal(Rule.WrongValue, new SampleContent().With("articles/Why/en.md", "x").Build().Diagnostics[0].Rule);
    }

    [Fact]
    public void A_name_that_turns_a_terminal_is_shown_as_text()
    {
        var found = new SampleContent().With("articles/\u001B[31m\u202E/en.md", "x").Build().Diagnostics;

        Assert.All(found, finding => Assert.Null(HiddenCharacters.Find(finding.ToString())));
        Assert.Contains(found, finding => finding.ToString().Contains("\\u{001B}[31m\\u{202E}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("glossary.yaml")]
    [InlineData("sources.yaml")]
    [InlineData("claims/fr.yaml")]
    [InlineData("site.yaml")]
    [InlineData("home/en.md")]
    [InlineData("guides/app/guide.yaml")]
    public void A_file_that_cannot_be_read_is_the_only_finding(string path)
    {
        var bag = new DiagnosticBag();
        ContentFolder.Decode([0xFF], path, bag);
        var files = new SampleContent().Without(path).Files;

        var found = CatalogBuilder.Build(new ContentFolder(files, bag.Sorted())).Diagnostics;
        Assert.Contains(found, finding => finding.Rule == Rule.UnreadableFile && finding.Location.Path == path);
        Assert.DoesNotContain(found, finding => finding.Rule == Rule.MissingFile);
    }

    private ContentFolder Read() => ContentFolder.Read(_folder.FullName);

    private void Write(string path, byte[] bytes)
    {
        var file = Path.Combine(_folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
    }
}
