using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Statistics;
using OptOutGuide.Content.Text;
using OptOutGuide.Web.Live;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Commands;

/// <summary><c>check</c>: builds the catalog as the site does, without a web host, then runs the editorial checks.</summary>
internal static class CheckCommand
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The options of one run.</summary>
    /// <param name="Today">The day on which overdue reviews are judged.</param>
    /// <param name="Strict">Warnings count as errors.</param>
    /// <param name="Json">Print one JSON object per line instead of text.</param>
    internal sealed record Options(string Folder, DateOnly Today, bool Strict, bool Json);

    /// <summary>Prints every diagnostic and, unless JSON is asked for, a summary.</summary>
    /// <returns>The exit code: 0 without errors, else 1.</returns>
    public static int Run(Options options, CommandOutput output)
    {
        var (catalog, diagnostics) = output.Track("Checking the content", progress => Check(options, progress));
        foreach (var diagnostic in diagnostics) Print(diagnostic, options.Json, output);

        var errors = diagnostics.Count(diagnostic => diagnostic.Rule.Severity == Severity.Error);
        if (!options.Json) PrintSummary(catalog, errors, diagnostics.Length - errors, output);
        return errors > 0 || (options.Strict && diagnostics.Length > 0) ? 1 : 0;
    }

    /// <summary>Prints the statistics of all pages; the diagnostics if there is no catalog.</summary>
    /// <returns>The exit code: 0, or 1 if there is no catalog.</returns>
    public static int PrintStatistics(string folder, DateTimeOffset now, bool json, CommandOutput output)
    {
        var (build, pages) = output.Track("Measuring the pages", progress => Measure(folder, now, progress));
        if (build.Catalog is not { } catalog)
        {
            foreach (var diagnostic in build.Diagnostics) Print(diagnostic, json, output);
            return 1;
        }

        if (json) StatisticsReport.PrintJson(pages, Json, output);
        else StatisticsReport.PrintTable(pages, catalog, output);
        return 0;
    }

    /// <summary>Prints the table of all rules, as in <c>docs/rules.md</c>.</summary>
    public static int PrintRules(TextWriter output)
    {
        output.WriteLine("| code | severity | structural | reason |");
        output.WriteLine("| --- | --- | --- | --- |");
        foreach (var rule in Rule.All)
        {
            var structural = rule.IsStructural ? "yes" : "no";
            output.WriteLine($"| {rule.Code} | {Diagnostic.NameOf(rule.Severity)} | {structural} | {rule.Why} |");
        }

        return 0;
    }

    private static (ContentCatalog? Catalog, ImmutableArray<Diagnostic> Diagnostics) Check(Options options, IProgress<(int Done, int Total)> progress)
    {
        var build = Build(options.Folder, progress);
        return (build.Catalog, ContentCheck.Of(build, options.Today));
    }

    private static (CatalogBuild Build, ImmutableArray<PageStatistics> Pages) Measure(
        string folder, DateTimeOffset now, IProgress<(int Done, int Total)> progress)
    {
        var build = Build(folder, progress);
        return (build, build.Catalog is { } catalog ? [.. PageStatistics.AllOf(catalog, now)] : []);
    }

    // Three steps: the files are read, the catalog is built, and what follows.
    private static CatalogBuild Build(string folder, IProgress<(int Done, int Total)> progress)
    {
        const int Steps = 3;
        var files = BlockingRead.Folder(folder);
        progress.Report((1, Steps));
        var build = CatalogBuilder.Build(files);
        progress.Report((2, Steps));
        return build;
    }

    private static void Print(Diagnostic diagnostic, bool json, CommandOutput output)
    {
        if (json) output.WriteLine(ToJson(diagnostic));
        else output.WriteLine(diagnostic);
    }

    private static void PrintSummary(ContentCatalog? catalog, int errors, int warnings, CommandOutput output)
    {
        var size = catalog is null
            ? "No catalog."
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{catalog.Urls.All.Length} pages in {catalog.Site.Languages.Length} languages, {catalog.Claims.All.Length} claims.");
        var tone = errors > 0 ? Tone.Error : warnings > 0 ? Tone.Warning : Tone.Success;
        output.WriteLine($"{size} ", new(FormattableString.Invariant($"Errors: {errors}. Warnings: {warnings}."), tone));
    }

    private static string ToJson(Diagnostic diagnostic) => JsonSerializer.Serialize(
        new
        {
            path = diagnostic.Location.Path,
            line = diagnostic.Location.Line,
            column = diagnostic.Location.Column,
            severity = Diagnostic.NameOf(diagnostic.Rule.Severity),
            code = diagnostic.Rule.Code,
            message = diagnostic.Message,
            fix = diagnostic.Fix,
            why = diagnostic.Rule.Why,
        },
        Json);
}
