using OptOutGuide.Web.Commands;
using OptOutGuide.Web.Tests.Site;

namespace OptOutGuide.Web.Tests.Commands;

public sealed class EditCommandTests
{
    [Fact]
    public async Task A_review_does_not_open_a_pipe()
    {
        using var content = new ContentCopy();
        content.MakePipe("claims.yaml");
        content.MakePipe("forms.yaml~");

        Assert.Equal(1, await CommandLine.RunAsync(["review", "claim", "late-objection", "--content", content.Path]));
        Assert.Equal(0, await CommandLine.RunAsync(["review", "form", "facebook-objection", "--on", "2026-12-02", "--content", content.Path]));
    }

    [Fact]
    public async Task A_review_keeps_the_permissions_of_the_file()
    {
        // It has no permission bits.
        if (OperatingSystem.IsWindows()) return;
        using var content = new ContentCopy();
        var file = System.IO.Path.Combine(content.Path, "claims.yaml");
        const UnixFileMode Shared = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite;
        File.SetUnixFileMode(file, Shared);

        Assert.Equal(0, await CommandLine.RunAsync(["review", "claim", "late-objection", "--on", "2026-12-01", "--content", content.Path]));
        Assert.Equal(Shared, File.GetUnixFileMode(file));
    }

    [Fact]
    public async Task A_review_that_changes_nothing_does_not_write_the_file()
    {
        using var content = new ContentCopy();
        var file = System.IO.Path.Combine(content.Path, "claims.yaml");
        string[] review = ["review", "claim", "late-objection", "--on", "2026-12-01", "--content", content.Path];
        Assert.Equal(0, await CommandLine.RunAsync(review));
        var written = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(file, written);

        Assert.Equal(0, await CommandLine.RunAsync(review));
        Assert.Equal(written, File.GetLastWriteTimeUtc(file));
    }

    [Fact]
    public async Task A_new_guide_does_not_overwrite_a_file_or_open_a_pipe()
    {
        using var content = new ContentCopy();
        Directory.CreateDirectory(System.IO.Path.Combine(content.Path, "guides", "brand-new"));
        content.MakePipe("guides/brand-new/guide.yaml");

        Assert.Equal(1, await CommandLine.RunAsync(["new", "guide", "brand-new", "--content", content.Path]));
        Assert.False(File.Exists(System.IO.Path.Combine(content.Path, "guides", "brand-new", "en.md")));
    }

    [Theory]
    [InlineData("review claim", "review form")]
    [InlineData("looked", "opened")]
    public async Task Reviews_write_the_day_into_the_shipped_files_and_keep_every_other_line(string reviewClaim, string reviewForm)
    {
        using var content = new ContentCopy();
        var (claims, forms) = (content.Read("claims.yaml").Split('\n'), content.Read("forms.yaml").Split('\n'));

        string[] claim = [.. reviewClaim.Split(' '), "late-objection", "--confirmed", "--on", "2026-12-01", "--content", content.Path];
        string[] form = [.. reviewForm.Split(' '), "facebook-objection", "--on", "2026-12-02", "--content", content.Path];
        Assert.Equal(0, await CommandLine.RunAsync(claim));
        Assert.Equal(0, await CommandLine.RunAsync(form));

        Assert.Equal(
            ["    lastReviewed: 2026-12-01", "    lastConfirmed: 2026-12-01", "    reviewBy: 2027-12-01"],
            content.Read("claims.yaml").Split('\n').Except(claims));
        Assert.Equal(
            ["    opened: 2026-12-02"],
            content.Read("forms.yaml").Split('\n').Except(forms).Select(line => line.Split('#')[0].TrimEnd()));
        Assert.Equal(claims.Length, content.Read("claims.yaml").Split('\n').Length);
        Assert.Empty(Directory.EnumerateFiles(content.Path, "*~"));
    }

    [Theory]
    [InlineData("review translation")]
    [InlineData("translated")]
    public async Task A_reviewed_translation_is_recorded_in_its_lock(string reviewTranslation)
    {
        using var content = new ContentCopy();
        var before = content.Read("guides/facebook/fr.lock.yaml");
        content.Write("guides/facebook/fr.lock.yaml", "sections: {}\n");

        Assert.Equal(0, await CommandLine.RunAsync([.. reviewTranslation.Split(' '), "guides/facebook", "fr", "--content", content.Path]));

        Assert.Equal(SectionsOf(before), SectionsOf(content.Read("guides/facebook/fr.lock.yaml")));
        static IEnumerable<string> SectionsOf(string text) => text.Split('\n').Where(line => line.StartsWith(' '));
    }

    [Fact]
    public async Task Several_claims_are_reviewed_at_once()
    {
        using var content = new ContentCopy();

        Assert.Equal(0, await CommandLine.RunAsync(["review", "claim", "form-facebook", "form-instagram", "--on", "2026-12-01", "--content", content.Path]));
        Assert.Equal(2, content.Read("claims.yaml").Split('\n').Count(line => line == "    lastReviewed: 2026-12-01"));
    }

    [Fact]
    public async Task An_unknown_claim_changes_nothing_and_returns_1()
    {
        using var content = new ContentCopy();
        var before = content.Read("claims.yaml");

        Assert.Equal(1, await CommandLine.RunAsync(["review", "claim", "no-such-claim", "--content", content.Path]));
        Assert.Equal(before, content.Read("claims.yaml"));
    }

    [Fact]
    public async Task The_check_of_a_new_guide_lists_what_is_left_to_do_and_nothing_else()
    {
        using var content = new ContentCopy();

        Assert.Equal(0, await CommandLine.RunAsync(["new", "guide", "new-service", "--as-of", "2026-11-28", "--content", content.Path]));
        using var output = new StringWriter();
        Assert.Equal(1, CheckCommand.Run(new(content.Path, new DateOnly(2026, 11, 28), Strict: false, Json: false), new PlainOutput(output)));

        var found = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).SkipLast(1).ToList();
        Assert.Equal(ExpectedIn("guide.yaml").Concat(ExpectedIn("en.md")).Concat(ExpectedIn("fr.md")).Order(), found.Select(PlaceOf).Order());
        Assert.Contains(found, line => line.StartsWith("guides/new-service/guide.yaml:12:", StringComparison.Ordinal) && line.Contains("'seen'"));
        Assert.All(found, line => Assert.Matches("error to-do |'seen' names no source", line));

        IEnumerable<string> ExpectedIn(string file) => content.Read($"guides/new-service/{file}").Split('\n').Index()
            .Where(line => line.Item.Contains("TO DO", StringComparison.Ordinal) || line.Item.Contains("seen: []", StringComparison.Ordinal))
            .Select(line => FormattableString.Invariant($"guides/new-service/{file}:{line.Index + 1}"));
        static string PlaceOf(string line) => string.Join(':', line.Split(':')[..2]);
    }

    [Fact]
    public async Task A_new_guide_that_is_filled_in_passes_the_check()
    {
        using var content = new ContentCopy();
        Assert.Equal(0, await CommandLine.RunAsync(["new", "guide", "new-service", "--as-of", "2026-11-28", "--content", content.Path]));
        foreach (var file in (string[])["guide.yaml", "en.md", "fr.md"])
        {
            var path = $"guides/new-service/{file}";
            content.Write(path, content.Read(path).Replace("TO DO", "About", StringComparison.Ordinal)
                .Replace("seen: []", "seen: [meta-policy-2026-07-23]", StringComparison.Ordinal));
        }

        using var output = new StringWriter();
        CheckCommand.Run(new(content.Path, new DateOnly(2026, 11, 28), Strict: false, Json: false), new PlainOutput(output));

        Assert.All(
            output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).SkipLast(1),
            line => Assert.Matches("no-operator|guides/new-service/fr.md.*translation-drift", line));
    }

    [Theory]
    [InlineData("review")]
    [InlineData("review", "claim")]
    [InlineData("review", "form")]
    [InlineData("review", "translation", "home")]
    [InlineData("looked")]
    [InlineData("opened")]
    [InlineData("translated", "home")]
    [InlineData("new", "guide")]
    [InlineData("review", "claim", "late-objection", "--on", "tomorrow")]
    public async Task An_invalid_command_line_returns_2(params string[] args) => Assert.Equal(2, await CommandLine.RunAsync(args));

    [Theory]
    [InlineData("home", "de")]
    [InlineData("home", "en")]
    [InlineData("nowhere", "fr")]
    public void Only_a_translation_of_a_page_can_be_reviewed(string page, string language)
    {
        using var content = new ContentCopy();
        using var error = new StringWriter();

        Assert.Equal(1, EditCommands.ReviewTranslation(content.Path, page, language, null, TextWriter.Null, error));
        Assert.NotEmpty(error.ToString());
    }
}
