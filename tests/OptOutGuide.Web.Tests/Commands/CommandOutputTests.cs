using System.Diagnostics;
using System.Text.RegularExpressions;
using OptOutGuide.Content.Text;
using OptOutGuide.Web.Commands;
using OptOutGuide.Web.Tests.Site;
using Spectre.Console;
using Rule = OptOutGuide.Content.Text.Rule;

namespace OptOutGuide.Web.Tests.Commands;

public sealed partial class CommandOutputTests
{
    private const string Escape = "\e[";

    private static readonly Diagnostic Missing = new(Rule.MissingCard, new SourceLocation("site.yaml", 3, 7), "There is no [card].", "Add one.");

    [Fact]
    public void A_diagnostic_is_printed_as_one_line_that_editors_turn_into_a_link()
    {
        using var text = new StringWriter { NewLine = "\n" };
        new PlainOutput(text).WriteLine(Missing);

        Assert.Equal("site.yaml:3:7: warning missing-card There is no [card]. Add one.\n", text.ToString());
        Assert.Equal(Missing + "\n", text.ToString());
    }

    [Fact]
    public void A_terminal_gets_the_same_line_with_colour_and_not_broken()
    {
        var longer = Missing with { Message = string.Concat(Enumerable.Repeat("There is no [card]. ", 20)) };
        using var text = new StringWriter();
        Terminal(text, ColorSystemSupport.Standard).WriteLine(longer);

        Assert.Contains($"{Escape}93mwarning{Escape}0m", text.ToString(), StringComparison.Ordinal);
        Assert.Equal(longer.ToString(), Bare(text).TrimEnd('\r', '\n'));
    }

    [Fact]
    public void A_terminal_shows_a_progress_bar_and_clears_it()
    {
        using var text = new StringWriter();
        var result = Terminal(text, ColorSystemSupport.NoColors).Track("Counting", progress =>
        {
            progress.Report((3, 4));
            return 5;
        });

        Assert.Equal(5, result);
        Assert.Matches(@"Counting.*75%", Bare(text));
        Assert.Contains($"{Escape}2K", text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plain_lines_tell_the_progress_after_fifty_items_each()
    {
        using var text = new StringWriter { NewLine = "\n" };
        await new PlainOutput(text).TrackAsync("Counting", progress =>
        {
            for (var done = 1; done <= 120; done++) progress.Report((done, 120));
            return Task.FromResult(0);
        });

        Assert.Equal("  50 of 120\n  100 of 120\n", text.ToString());
    }

    [Theory]
    [InlineData("TERM=xterm-256color", true)]
    [InlineData("TERM=xterm-256color NO_COLOR=1", false)]
    [InlineData("TERM=dumb", false)]
    public async Task Check_uses_colour_on_a_terminal_unless_it_is_not_wanted(string environment, bool hasColour)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/script"), "needs the program script, which makes a terminal");
        var text = await OutputOfAsync("script", "-qec", $"{environment} {Program} check --content '{ContentCopy.Shipped}'", "/dev/null");

        Assert.Contains("warning", text, StringComparison.Ordinal);
        Assert.Equal(hasColour, ColourCode().IsMatch(text));
    }

    [Fact]
    public async Task Check_prints_plain_lines_into_a_pipe()
    {
        var text = await OutputOfAsync("bash", "-c", $"TERM=xterm-256color {Program} check --content '{ContentCopy.Shipped}' | cat");

        Assert.StartsWith("site.yaml:1:1: warning no-operator", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', text);
    }

    [Fact]
    public async Task The_library_for_terminals_is_not_loaded_without_one()
    {
        var folder = Directory.CreateTempSubdirectory("optoutguide-program-");
        try
        {
            foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory))
            {
                // A program that loads it would fail.
                var name = Path.GetFileName(file);
                if (name.StartsWith("Spectre.", StringComparison.Ordinal)) await File.WriteAllBytesAsync(Path.Combine(folder.FullName, name), []);
                else File.Copy(file, Path.Combine(folder.FullName, name));
            }

            var command = $"dotnet '{Path.Combine(folder.FullName, "OptOutGuide.Web.dll")}' check --content '{ContentCopy.Shipped}'";
            Assert.EndsWith("Errors: 0. Warnings: 1.\n", await OutputOfAsync("bash", "-c", $"{command} | cat"), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Program => $"dotnet '{Path.Combine(AppContext.BaseDirectory, "OptOutGuide.Web.dll")}'";

    private static TerminalOutput Terminal(TextWriter text, ColorSystemSupport colors) => new(new AnsiConsoleSettings
    {
        Ansi = AnsiSupport.Yes,
        ColorSystem = colors,
        Interactive = InteractionSupport.Yes,
        Out = new AnsiConsoleOutput(text),
    });

    /// <summary>What a terminal shows, without the codes.</summary>
    private static string Bare(StringWriter text) => Code().Replace(text.ToString(), "");

    private static async Task<string> OutputOfAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var text = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return text;
    }

    [GeneratedRegex(@"\e\[[?0-9;]*[A-Za-z]")]
    private static partial Regex Code();

    /// <summary>Sets a colour of the foreground or background.</summary>
    [GeneratedRegex(@"\e\[(?:[0-9]+;)*(?:3[0-8]|4[0-8]|9[0-7])(?:;[0-9]+)*m")]
    private static partial Regex ColourCode();
}
