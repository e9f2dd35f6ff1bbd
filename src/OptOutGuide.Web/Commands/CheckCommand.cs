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
    public static int Run(Options options, TextWriter output)
    {
        var build = CatalogBuilder.Build(BlockingRead.Folder(options.Folder));
        var diagnostics = ContentCheck.Of(build, options.Today);
        foreach (var diagnostic in diagnostics) output.WriteLine(options.Json ? ToJson(diagnostic) : diagnostic.ToString());

        var errors = diagnostics.Count(diagnostic => diagnostic.Rule.Severity == Severity.Error);
        if (!options.Json) output.WriteLine(Summary(build.Catalog, errors, diagnostics.Length - errors));
        return errors > 0 || (options.Strict && diagnostics.Length > 0) ? 1 : 0;
    }

    /// <summary>Prints the statistics of all pages; the diagnostics if there is no catalog.</summary>
    /// <returns>The exit code: 0, or 1 if there is no catalog.</returns>
    public static int PrintStatistics(string folder, DateTimeOffset now, bool json, TextWriter output)
    {
        var build = CatalogBuilder.Build(BlockingRead.Folder(folder));
        if (build.Catalog is not { } catalog)
        {
            foreach (var diagnostic in build.Diagnostics) output.WriteLine(json ? ToJson(diagnostic) : diagnostic.ToString());
            return 1;
        }

        var pages = PageStatistics.AllOf(catalog, now);
        if (json) StatisticsReport.PrintJson(pages, Json, output);
        else StatisticsReport.PrintTable(pages, output);
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
            output.WriteLine($"| {rule.Code} | {NameOf(rule.Severity)} | {structural} | {rule.Why} |");
        }

        return 0;
    }

    private static string Summary(ContentCatalog? catalog, int errors, int warnings)
    {
        var size = catalog is null
            ? "No catalog."
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{catalog.Urls.All.Length} pages in {catalog.Site.Languages.Length} languages, {catalog.Claims.All.Length} claims.");
        return string.Create(CultureInfo.InvariantCulture, $"{size} Errors: {errors}. Warnings: {warnings}.");
    }

    private static string ToJson(Diagnostic diagnostic) => JsonSerializer.Serialize(
        new
        {
            path = diagnostic.Location.Path,
            line = diagnostic.Location.Line,
            column = diagnostic.Location.Column,
            severity = NameOf(diagnostic.Rule.Severity),
            code = diagnostic.Rule.Code,
            message = diagnostic.Message,
            fix = diagnostic.Fix,
            why = diagnostic.Rule.Why,
        },
        Json);

    private static string NameOf(Severity severity) => severity == Severity.Error ? "error" : "warning";
}
