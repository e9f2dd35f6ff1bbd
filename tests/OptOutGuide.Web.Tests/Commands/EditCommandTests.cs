using OptOutGuide.Web.Commands;
using OptOutGuide.Web.Tests.Site;

namespace OptOutGuide.Web.Tests.Commands;

public sealed class EditCommandTests
{
    [Fact]
    public async Task Looked_and_opened_change_only_the_lines_with_the_dates()
    {
        using var content = new ContentCopy();
        var (claims, forms) = (content.Read("claims.yaml").Split('\n'), content.Read("forms.yaml").Split('\n'));

        Assert.Equal(0, await CommandLine.RunAsync(["looked", "late-objection", "--confirmed", "--on", "2026-12-01", "--content", content.Path]));
        Assert.Equal(0, await CommandLine.RunAsync(["opened", "facebook-objection", "--on", "2026-12-02", "--content", content.Path]));

        Assert.Equal(["    lastReviewed: 2026-12-01", "    lastConfirmed: 2026-12-01", "    reviewBy: 2027-12-01"], content.Read("claims.yaml").Split('\n')
            .Except(claims));
        Assert.Equal(["    opened: 2026-12-02"], content.Read("forms.yaml").Split('\n').Except(forms).Select(line => line.Split('#')[0].TrimEnd()));
        Assert.Equal(claims.Length, content.Read("claims.yaml").Split('\n').Length);
        Assert.Empty(Directory.EnumerateFiles(content.Path, "*~"));
    }

    [Fact]
    public async Task An_unknown_claim_changes_nothing_and_returns_1()
    {
        using var content = new ContentCopy();
        var before = content.Read("claims.yaml");

        Assert.Equal(1, await CommandLine.RunAsync(["looked", "no-such-claim", "--content", content.Path]));
        Assert.Equal(before, content.Read("claims.yaml"));
    }

    [Fact]
    public async Task A_new_guide_passes_the_check_without_errors()
    {
        using var content = new ContentCopy();

        Assert.Equal(0, await CommandLine.RunAsync(["new", "guide", "new-service", "--as-of", "2026-11-22", "--content", content.Path]));
        using var output = new StringWriter();
        CheckCommand.Run(new(content.Path, new DateOnly(2026, 11, 22), Strict: false, Json: false), output);

        Assert.Contains("Errors: 0.", output.ToString(), StringComparison.Ordinal);
        var lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(lines.SkipLast(1), line => Assert.Matches("no-operator|guides/new-service/fr.md.*translation-drift", line));
        Assert.Contains("TO DO", content.Read("guides/new-service/en.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("looked")]
    [InlineData("opened")]
    [InlineData("translated", "home")]
    [InlineData("new", "guide")]
    [InlineData("looked", "late-objection", "--on", "tomorrow")]
    public async Task Misuse_returns_2(params string[] args) => Assert.Equal(2, await CommandLine.RunAsync(args));

    [Theory]
    [InlineData("home", "de")]
    [InlineData("home", "en")]
    [InlineData("nowhere", "fr")]
    public void Only_an_existing_translation_can_be_marked_as_translated(string page, string language)
    {
        using var content = new ContentCopy();
        using var error = new StringWriter();

        Assert.Equal(1, EditCommands.Translated(content.Path, page, language, null, TextWriter.Null, error));
        Assert.NotEmpty(error.ToString());
    }
}
