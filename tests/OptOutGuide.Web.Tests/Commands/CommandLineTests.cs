using OptOutGuide.Web.Commands;
using OptOutGuide.Web.Settings;
using OptOutGuide.Web.Tests.Site;

namespace OptOutGuide.Web.Tests.Commands;

public sealed class CommandLineTests
{
    [Fact]
    public void Check_prints_the_number_of_pages_and_returns_0()
    {
        var (code, text) = Check(ContentCopy.Shipped);

        Assert.Equal(0, code);
        Assert.Matches(@"^site\.yaml:1:1: warning no-operator .+\n\d+ pages in 2 languages, \d+ claims\. Errors: 0\. Warnings: 1\.\n$", text);
    }

    [Fact]
    public void Check_prints_every_finding_with_its_place_and_returns_1()
    {
        using var content = new ContentCopy()
            .Change("home/home.yaml", "deadlines: [eu-training]", "deadlines: [eu-trainig]")
            .Change("guides/facebook/fr.md", "{#form-open}", "{#form-oppen}");
        var (code, text) = Check(content.Path);

        Assert.Equal(1, code);
        Assert.Matches(@"(?m)^home/home\.yaml:\d+:\d+: error unknown-reference ", text);
        Assert.Matches(@"(?m)^guides/facebook/fr\.md:\d+:\d+: error steps-differ ", text);
        Assert.EndsWith("No catalog. Errors: 2. Warnings: 0.\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--contnt", "x")]
    [InlineData("chek")]
    [InlineData("--as-of", "tomorrow")]
    [InlineData("--public-url", "not an address")]
    [InlineData("check", "--unknown")]
    [InlineData("--content", "")]
    [InlineData("--content", " \r")]
    [InlineData("--content")]
    [InlineData("--urls", "")]
    [InlineData("--urls", "http://127.0.0.1:80x")]
    [InlineData("--urls", "http://127.0.0.1:0", "--urls", "http://127.0.0.1:0")]
    [InlineData("--drain", "6")]
    [InlineData("--cache-megabytes", "many")]
    [InlineData("check", "--as-of", "0001-01-01")]
    [InlineData("check", "--as-of", "2026-11-22", "--as-of", "2026-11-23")]
    [InlineData("export")]
    [InlineData("export", "--out", "")]
    [InlineData("export", "--single-file", "--out", " ")]
    [InlineData("export", "--out", "a", "--out", "b")]
    [InlineData("review", "claim")]
    [InlineData("review", "claim", "late-objection", "--on", "9999-12-31")]
    public async Task An_invalid_command_line_returns_2(params string[] args) => Assert.Equal(2, await CommandLine.RunAsync(args));

    [Fact]
    public void An_invalid_value_is_reported_with_its_option_and_what_is_allowed()
    {
        var parsed = CommandTree.Build().Parse(["check", "--as-of", "2026-13-01\r"]);

        Assert.Equal(
            @"--as-of cannot be '2026-13-01\u{000D}'. Allowed: a date (2025-05-26) or an instant (2025-05-26T23:59:00+02:00) from 1900 to 2200.",
            Assert.Single(parsed.Errors).Message);
    }

    [Theory]
    [InlineData("--rules", "--strict")]
    [InlineData("--rules", "--json")]
    [InlineData("--rules", "--stats")]
    [InlineData("--rules", "--links")]
    [InlineData("--stats", "--strict")]
    [InlineData("--stats", "--links")]
    [InlineData("--links", "--strict")]
    [InlineData("--links", "--json")]
    public async Task Check_refuses_two_options_of_which_it_would_ignore_one_and_names_both(string option, string other)
    {
        Assert.Equal(2, await CommandLine.RunAsync(["check", other, option]));
        Assert.Equal($"{option} and {other} cannot be combined.", Assert.Single(CommandTree.Build().Parse(["check", other, option]).Errors).Message);
    }

    [Theory]
    [InlineData("--strict", "--json")]
    [InlineData("--stats", "--json")]
    [InlineData("--stats", "--as-of", "2026-11-22")]
    public void Check_takes_options_together_that_all_have_an_effect(params string[] options) =>
        Assert.Empty(CommandTree.Build().Parse(["check", .. options]).Errors);

    [Fact]
    public void Blanks_around_the_value_of_an_option_do_not_count()
    {
        var parsed = CommandTree.Build().Parse(["--content", " here\r", "--drain", "3 ", "--as-of", "\t2026-11-22"]);

        Assert.Empty(parsed.Errors);
        Assert.Equal(Path.GetFullPath("here"), CommandOptions.ServerSettingsFrom(parsed).ContentFolder);
        Assert.Equal(TimeSpan.FromSeconds(3), CommandOptions.ServerSettingsFrom(parsed).Drain);
    }

    [Fact]
    public async Task With_broken_content_the_site_does_not_start()
    {
        using var content = new ContentCopy().Change("home/home.yaml", "deadlines:", "deadline:");

        Assert.Equal(1, await CommandLine.RunAsync(["--content", content.Path, "--environment", "Production", "--urls", "http://127.0.0.1:0"]));
    }

    [Fact]
    public async Task In_development_broken_content_is_shown_as_a_page()
    {
        using var content = new ContentCopy().Change("home/home.yaml", "deadlines:", "deadline:");
        await using var site = await new TestSite(content.Path, "environment=Development").OpenAsync();
        foreach (var path in new[] { "/", "/en", "/go/facebook" })
        {
            var response = await site.Browser().GetAsync(path);
            var page = await response.Content.ReadAsStringAsync();
            Assert.Equal(System.Net.HttpStatusCode.ServiceUnavailable, response.StatusCode);
            Assert.Contains("home/home.yaml", page, StringComparison.Ordinal);
            Assert.Contains("Did you mean &#x27;deadlines&#x27;?", page, StringComparison.Ordinal);
        }

        Assert.Equal(System.Net.HttpStatusCode.ServiceUnavailable, (await site.Browser().GetAsync("/health/ready")).StatusCode);
        Assert.Equal(System.Net.HttpStatusCode.OK, (await site.Browser().GetAsync("/site.css")).StatusCode);
    }

    [Theory]
    [InlineData("2025-05-26", "2025-05-26T12:00:00Z")]
    [InlineData("2025-05-26T23:59+02:00", "2025-05-26T21:59:00Z")]
    [InlineData("2025-05-26T21:59:30Z", "2025-05-26T21:59:30Z")]
    public void As_of_takes_a_date_or_an_instant(string text, string instant)
    {
        Assert.True(AsOf.TryParse(text, out var parsed));
        Assert.Equal(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture), parsed);
    }

    [Fact]
    public void Help_lists_the_current_commands_and_hides_the_former_names()
    {
        using var output = new StringWriter { NewLine = "\n" };
        Assert.Equal(0, CommandTree.Build().Parse(["--help"]).Invoke(new() { Output = output }));

        Assert.Contains("Without a command, serves the site.", output.ToString(), StringComparison.Ordinal);
        Assert.Matches(@"(?m)^  review ", output.ToString());
        Assert.DoesNotMatch(@"(?m)^  (looked|opened|translated)\b", output.ToString());
    }

    [Fact]
    public void Help_names_the_arguments_that_a_shell_completes_with_ids()
    {
        using var output = new StringWriter { NewLine = "\n" };
        foreach (var command in new[] { "claim", "form", "translation" })
            Assert.Equal(0, CommandTree.Build().Parse(["review", command, "--help"]).Invoke(new() { Output = output }));

        var text = output.ToString();
        Assert.Contains("review claim <id>...", text, StringComparison.Ordinal);
        Assert.Contains("review form <id>", text, StringComparison.Ordinal);
        Assert.Contains("review translation <page> <lang> [<section>]", text, StringComparison.Ordinal);
        Assert.DoesNotContain(" <form-title", text, StringComparison.Ordinal);
        Assert.DoesNotContain('|', text.Replace("<DATE|INSTANT>", "", StringComparison.Ordinal));
    }

    private static (int Code, string Text) Check(string folder)
    {
        using var output = new StringWriter { NewLine = "\n" };
        return (CheckCommand.Run(new(folder, new DateOnly(2026, 11, 28), Strict: false, Json: false), new PlainOutput(output)), output.ToString());
    }
}
