using System.Text;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Sources;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Tests.Hostile;

/// <summary>Folders with symbolic links, files that are not text, and invalid names.</summary>
public sealed class HostileFolderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("optoutguide");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Invalid_UTF8_is_reported_with_line_and_column()
    {
        Write("home/en.md", [.. "ab\ncd"u8, 0xC3, 0x28]);

        var found = Assert.Single(Read().Diagnostics);
        Assert.Equal((Rule.UnreadableFile, "home/en.md", 2, 3), (found.Rule, found.Location.Path, found.Location.Line, found.Location.Column));
        Assert.Contains("byte 6", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_UTF16_file_is_reported_as_UTF16()
    {
        Write("en.md", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("text")]);

        Assert.Contains("UTF-16", Assert.Single(Read().Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_byte_order_mark_is_skipped_and_a_second_is_reported()
    {
        Write("a.md", "\uFEFFa\r\nb"u8.ToArray());
        Write("b.md", "\uFEFF\uFEFFa"u8.ToArray());

        var read = Read();
        Assert.Equal(["a\nb", "\uFEFFa"], read.Files.Select(file => file.Text));
        Assert.Contains(CatalogBuilder.Build(read).Diagnostics, found => found.Rule == Rule.HiddenCharacter && found.Location.Path == "b.md");
    }

    [Fact]
    public void Symbolic_links_are_reported_and_not_followed()
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
    public void The_content_folder_may_be_a_symbolic_link()
    {
        Write("real/site.yaml", "x"u8.ToArray());
        var link = Path.Combine(_folder.FullName, "current");
        Directory.CreateSymbolicLink(link, "real");

        Assert.Equal("site.yaml", Assert.Single(ContentFolder.Read(link).Files).RelativePath);
    }

    [Theory]
    [InlineData("a.md", ContentFolder.MaxTextSize, "256 KB")]
    [InlineData("a.yaml", ContentFolder.MaxFileSize, "1 MB")]
    public void A_file_above_the_size_limit_is_reported(string name, int limit, string message)
    {
        Write(name, [.. Enumerable.Repeat((byte)'a', limit)]);
        Assert.Empty(Read().Diagnostics);

        Write(name, [.. Enumerable.Repeat((byte)'a', limit + 1)]);
        Assert.Contains(message, Assert.Single(Read().Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Folders_above_the_depth_limit_are_reported()
    {
        Directory.CreateDirectory(Path.Combine([_folder.FullName, .. Enumerable.Repeat("a", 500)]));

        Assert.Contains("too deeply", Assert.Single(Read().Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_differ_only_by_case_are_reported()
    {
        var found = new SampleContent().With("Home/en.md", SampleContent.Page("Home")).OnlyDiagnostic();

        Assert.Equal((Rule.UnexpectedFile, "Home/en.md"), (found.Rule, found.Location.Path));
        Assert.Contains("differ only in case", found.Message, StringComparison.Ordinal);
        Assert.Equal(Rule.WrongValue, new SampleContent().With("articles/Why/en.md", "x").Build().Diagnostics[0].Rule);
    }

    [Fact]
    public void Control_characters_in_file_names_are_escaped()
    {
        var found = new SampleContent().With("articles/\u001B[31m\u202E/en.md", "x").Build().Diagnostics;

        Assert.All(found, diagnostic => Assert.Null(HiddenCharacters.Find(diagnostic.ToString())));
        Assert.Contains(found, diagnostic => diagnostic.ToString().Contains("\\u{001B}[31m\\u{202E}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("glossary.yaml")]
    [InlineData("sources.yaml")]
    [InlineData("claims/fr.yaml")]
    [InlineData("site.yaml")]
    [InlineData("home/en.md")]
    [InlineData("guides/app/guide.yaml")]
    public void An_unreadable_file_is_the_only_diagnostic(string path)
    {
        var bag = new DiagnosticBag();
        TextDecoder.Decode([0xFF], path, bag);
        var files = new SampleContent().Without(path).Files;

        var found = CatalogBuilder.Build(new ContentFolder(files, bag.Sorted())).Diagnostics;
        Assert.Contains(found, diagnostic => diagnostic.Rule == Rule.UnreadableFile && diagnostic.Location.Path == path);
        Assert.DoesNotContain(found, diagnostic => diagnostic.Rule == Rule.MissingFile);
    }

    private ContentFolder Read() => ContentFolder.Read(_folder.FullName);

    private void Write(string path, byte[] bytes)
    {
        var file = Path.Combine(_folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
    }
}
