using System.Diagnostics;
using OptOutGuide.Web.Commands;
using OptOutGuide.Web.Tests.Site;

namespace OptOutGuide.Web.Tests.Commands;

public sealed class ShellCompletionTests
{
    [Theory]
    [InlineData("exp", "export")]
    [InlineData("export --for net", "netlify")]
    [InlineData("export --fo", "--for")]
    [InlineData("check --js", "--json")]
    [InlineData("review claim late-o", "late-objection")]
    [InlineData("review claim --c", "--confirmed")]
    [InlineData("review form facebook", "facebook-objection")]
    [InlineData("review translation guides/fa", "guides/facebook")]
    [InlineData("review translation guides/facebook f", "fr")]
    [InlineData("completion z", "zsh")]
    public async Task Bash_completes_commands_options_and_ids(string typed, string completed) =>
        Assert.Contains(completed, await CompleteAsync($"OptOutGuide.Web {typed}"));

    [Fact]
    public async Task Options_are_offered_after_a_hyphen_only()
    {
        Assert.Equal(["form", "claim", "translation"], (await CompleteAsync("OptOutGuide.Web review ")).OrderBy(word => word.Length));
        Assert.DoesNotContain("/?", await CompleteAsync("OptOutGuide.Web review /"));
    }

    [Fact]
    public async Task Values_that_are_files_are_left_to_the_shell() => Assert.Empty(await CompleteAsync("OptOutGuide.Web export --out /t"));

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("powershell")]
    public void Each_shell_has_a_script_that_asks_the_program(string shell)
    {
        using var output = new StringWriter();
        Assert.Equal(0, CommandTree.Build().Parse(["completion", shell]).Invoke(new() { Output = output }));

        Assert.Contains("[suggest:", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("OptOutGuide.Web", output.ToString(), StringComparison.Ordinal);
    }

    /// <summary>What bash offers for a line.</summary>
    private static async Task<string[]> CompleteAsync(string line)
    {
        using var script = new StringWriter();
        await CommandTree.Build().Parse(["completion", "bash"]).InvokeAsync(new() { Output = script }, TestContext.Current.CancellationToken);
        var program = Path.Combine(AppContext.BaseDirectory, "OptOutGuide.Web.dll");
        var test = $$"""
            {{script}}
            OptOutGuide.Web() { dotnet '{{program}}' "$@"; }
            COMP_LINE='{{line}}' COMP_POINT={{line.Length}}
            read -ra COMP_WORDS <<<"$COMP_LINE"
            [[ $COMP_LINE == *' ' ]] && COMP_WORDS+=('')
            COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
            _optoutguide
            printf '%s\n' "${COMPREPLY[@]}"
            """;
        using var process = Process.Start(new ProcessStartInfo("bash", ["-c", test])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            Environment = { ["OPTOUTGUIDE_Content"] = ContentCopy.Shipped },
        })!;
        var offered = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return offered.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
