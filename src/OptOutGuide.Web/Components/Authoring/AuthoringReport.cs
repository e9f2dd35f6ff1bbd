using System.Collections.Immutable;
using System.Globalization;
using OptOutGuide.Web.Live;
using OptOutGuide.Web.Rendering;
using OptOutGuide.Web.Settings;

namespace OptOutGuide.Web.Components.Authoring;

/// <summary>What the page for authors shows: a function of the last load of the content, the settings and an instant.</summary>
/// <param name="State">Which content it is about.</param>
/// <param name="Stale">Why the tables are older than the files; null if they are not.</param>
/// <param name="Diagnostics">What <c>check</c> prints.</param>
/// <param name="Command">What the commands in the tables follow.</param>
/// <param name="Tables">Empty while there has been no content without errors.</param>
public sealed record AuthoringReport(
    string State,
    string? Stale,
    DiagnosticListModel Diagnostics,
    string Command,
    ImmutableArray<AuthoringTableModel> Tables)
{
    private const string Program = "dotnet run --project src/OptOutGuide.Web --";

    /// <summary>The report at an instant.</summary>
    internal static AuthoringReport Of(ContentLoadResult load, SiteSettings settings, DateTimeOffset now)
    {
        var context = load.Build.Catalog is not { } catalog ? null : new AuthoringContext(catalog, settings.ContentFolder, now);
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        return new AuthoringReport(
            StateOf(context, settings, today),
            StaleOf(load, context),
            DiagnosticListModel.Of(settings.ContentFolder, ContentCheck.Of(load.Build, today)),
            settings.ContentFolder == SiteSettings.FindContentFolder() ? Program : $"{Program} --content \"{settings.ContentFolder}\"",
            context is null ? [] : TablesOf(context));
    }

    private static ImmutableArray<AuthoringTableModel> TablesOf(AuthoringContext context) =>
    [
        TranslationTable.Of(context),
        ReviewTables.Claims(context),
        ReviewTables.Forms(context),
        ClockTable.Of(context),
        PageTables.Statistics(context),
        PageTables.Pages(context),
    ];

    private static string StateOf(AuthoringContext? context, SiteSettings settings, DateOnly today) => context is null
        ? $"{settings.ContentFolder}, as of {IsoDates.Write(today)}."
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{settings.ContentFolder}, version {context.Catalog.Version}, pages: {context.Catalog.Urls.All.Length}, as of {IsoDates.Write(today)}.");

    private static string? StaleOf(ContentLoadResult load, AuthoringContext? context) =>
        load.Build.Diagnostics.IsEmpty ? null
        : context is null ? "There is no content without errors yet. Fix them, and the rest of this page appears."
        : load.StaleSince is { } since ? $"The files have errors since {IsoDates.Write(since)}. The tables show the content before that; lines may have moved."
        : null;
}
