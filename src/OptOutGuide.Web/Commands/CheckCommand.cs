using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.EditorialChecks;
using OptOutGuide.Content.Sources;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Web.Commands;

/// <summary><c>check</c>: the same build as the site's, without a web host, and then what only people can mend.</summary>
internal static class CheckCommand
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>How to check.</summary>
    /// <param name="Strict">Warnings count as errors.</param>
    /// <param name="Json">One JSON object a line instead of text.</param>
    internal sealed record Options(string Folder, DateOnly Today, bool Strict, bool Json);

    /// <summary>Prints every finding and a summary.</summary>
    /// <returns>0 without errors, else 1.</returns>
    public static int Run(Options options, TextWriter output)
    {
        var build = CatalogBuilder.Build(ContentFolder.Read(options.Folder));
        var findings = build.Catalog is { } catalog ? EditorialCheck.RunAll(catalog, options.Today) : build.Diagnostics;
        foreach (var found in findings) output.WriteLine(options.Json ? ToJson(found) : found.ToString());

        var errors = findings.Count(found => found.Rule.Severity == Severity.Error);
        if (!options.Json) output.WriteLine(Summary(build.Catalog, errors, findings.Length - errors));
        return errors > 0 || (options.Strict && findings.Length > 0) ? 1 : 0;
    }

    /// <summary>Prints the table of all rules, as it stands in <c>docs/rules.md</c>.</summary>
    public static int PrintRules(TextWriter output)
    {
        output.WriteLine("| code | severity | stops the site | why |");
        output.WriteLine("| --- | --- | --- | --- |");
        foreach (var rule in Rule.All) output.WriteLine($"| {rule.Code} | {NameOf(rule.Severity)} | {(rule.IsStructural ? "yes" : "no")} | {rule.Why} |");
        return 0;
    }

    private static string Summary(ContentCatalog? catalog, int errors, int warnings)
    {
        var size = catalog is null ? "No catalog." : string.Create(CultureInfo.InvariantCulture, $"{catalog.Urls.All.Length} pages in {catalog.Site.Languages.Length} languages, {catalog.Claims.All.Length} claims.");
        return string.Create(CultureInfo.InvariantCulture, $"{size} Errors: {errors}. Warnings: {warnings}.");
    }

    private static string ToJson(Diagnostic found) => JsonSerializer.Serialize(
        new { path = found.Location.Path, line = found.Location.Line, column = found.Location.Column, severity = NameOf(found.Rule.Severity), code = found.Rule.Code, message = found.Message, fix = found.Fix, why = found.Rule.Why },
        Json);

    private static string NameOf(Severity severity) => severity == Severity.Error ? "error" : "warning";
}
