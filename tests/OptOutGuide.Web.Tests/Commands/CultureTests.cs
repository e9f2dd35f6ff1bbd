using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using OptOutGuide.Web.Commands;
using OptOutGuide.Web.Tests.Sample;
using OptOutGuide.Web.Tests.Site;

namespace OptOutGuide.Web.Tests.Commands;

/// <summary>No output and no file depends on the culture of the process: not on its calendar, digits, minus sign or letter "i".</summary>
public sealed class CultureTests
{
    // Other calendars, other digits, and an "i" without its dot.
    private static readonly string[] Cultures = ["th-TH", "fa-IR", "ar-SA", "tr-TR"];

    private static readonly string[][] Commands =
    [
        ["check"],
        ["check", "--as-of", "2028-01-01"],
        ["check", "--as-of", "2026-11-20", "--json"],
        ["check", "--rules"],
        ["check", "--stats"],
        ["check", "--stats", "--json"],
        ["check", "--bogus"],
        ["check", "--as-of", "2569-11-27"],
        ["--drain", "9"],
        ["--help"],
        ["check", "--as-of", "2026-11-27"],
        ["review", "claim", "began", "--on", "2026-11-27"],
        ["looked", "began", "--on", "2026-11-26", "--confirmed"],
        ["review", "form", "objection", "--on", "2026-11-27"],
        ["opened", "objection", "--as-of", "2026-11-26"],
        ["review", "translation", "guides/app", "fr"],
        ["translated", "home", "fr"],
        ["export", "--single-file", "--as-of", "2026-11-27", "--out"],
        ["export", "--as-of", "2026-11-27", "--out"],
        // Last, since a site is not exported with an unfinished guide.
        ["new", "guide", "xyz", "--as-of", "2026-11-27"],
        ["check", "--as-of", "2026-11-27"],
    ];

    [Fact]
    public async Task Every_command_prints_and_writes_the_same_in_every_culture()
    {
        var expected = await RunAllAsync(CultureInfo.InvariantCulture);

        Assert.Matches(@"Done: \d+ files\.\n= 0\n", expected);
        Assert.Contains("changed: 2026-11-27 # TO DO", expected, StringComparison.Ordinal);
        Assert.Contains("was due for review by 2027-", expected, StringComparison.Ordinal);
        foreach (var culture in Cultures) Assert.Equal(expected, await RunAllAsync(CultureInfo.GetCultureInfo(culture)));
    }

    [Fact]
    public async Task A_running_site_answers_the_same_in_every_culture()
    {
        var expected = await ResponsesIn("C");

        Assert.NotEmpty(expected);
        foreach (var culture in Cultures) Assert.Equal(expected, await ResponsesIn(culture.Replace('-', '_') + ".UTF-8"));
    }

    // Cultures, and with them languages of the content, do not exist then. The image has ICU and is not in this mode.
    [Theory]
    [InlineData(1, "check")]
    [InlineData(1, "new", "guide", "xyz")]
    [InlineData(1, "review", "translation", "home", "fr")]
    [InlineData(1, "review", "claim", "began")]
    [InlineData(0, "--help")]
    public async Task In_globalization_invariant_mode_a_command_names_what_is_missing(int code, params string[] args)
    {
        using var content = new SampleFolder();
        var start = RunningProgram.CommandFor("http://127.0.0.1:0");
        start.ArgumentList.Clear();
        start.RedirectStandardError = true;
        start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "OptOutGuide.Web.dll"), .. args, "--content", content.Path])
            start.ArgumentList.Add(argument);
        using var process = System.Diagnostics.Process.Start(start)!;
        _ = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(code, process.ExitCode);
        Assert.Equal(code == 1, error.StartsWith("This machine has no data on languages (ICU)", StringComparison.Ordinal));
    }

    private static async Task<List<string>> ResponsesIn(string locale)
    {
        string[] paths = ["/en", "/fr/guides/facebook", "/en/status", "/data.json", "/en/feed.xml", "/en/deadlines.ics", "/sitemap.xml", "/en/missing"];
        using var program = new RunningProgram(("LC_ALL", locale));
        await program.Ready;
        var responses = new List<string>();
        foreach (var path in paths)
        {
            using var response = await program.Client.GetAsync(path, TestContext.Current.CancellationToken);
            responses.Add($"{path} {response.StatusCode}\n{await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}");
        }

        return responses;
    }

    // In order, on the same content: what they print, then what is on the disk.
    private static Task<string> RunAllAsync(CultureInfo culture) => InCultureAsync(culture, async () =>
    {
        using var content = new SampleFolder();
        using var target = new TestFolder();
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        foreach (var command in Commands)
        {
            string[] args = [.. command, .. command[^1] == "--out" ? [target.Site + (command.Length % 2)] : Array.Empty<string>(), "--content", content.Path];
            output.WriteLine($"> {string.Join(' ', command)}");
            var code = await CommandTree.Build().Parse(args).InvokeAsync(
                new InvocationConfiguration { Output = output, Error = output, EnableDefaultExceptionHandler = false }, TestContext.Current.CancellationToken);
            output.WriteLine(FormattableString.Invariant($"= {code}"));
        }

        foreach (var file in FilesOf(content.Path)) output.WriteLine($"{file}\n{await File.ReadAllTextAsync(Path.Combine(content.Path, file))}");
        foreach (var file in FilesOf(target.Path))
            output.WriteLine($"{file} {Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(target.Path, file))))}");
        var text = output.ToString().Replace(content.Path, "CONTENT", StringComparison.Ordinal).Replace(target.Path, "TARGET", StringComparison.Ordinal);
        // The steps of the export's progress come in the order in which its requests end.
        return string.Join('\n', text.Split('\n').Where(line => !line.EndsWith(" written", StringComparison.Ordinal)));
    });

    private static IEnumerable<string> FilesOf(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(folder, file))
        .Order(StringComparer.Ordinal);

    // The culture of a thread goes with everything that it starts, and no further.
    private static Task<string> InCultureAsync(CultureInfo culture, Func<Task<string>> run)
    {
        var result = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() =>
        {
            Thread.CurrentThread.CurrentCulture = culture;
            Thread.CurrentThread.CurrentUICulture = culture;
            try
            {
                result.SetResult(run().GetAwaiter().GetResult());
            }
            catch (Exception e)
            {
                result.SetException(e);
            }
        });
        thread.Start();
        return result.Task;
    }
}
