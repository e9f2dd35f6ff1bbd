using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Text;
using OptOutGuide.Web.Rendering;
using static OptOutGuide.Web.Components.Authoring.AuthoringTableModel;

namespace OptOutGuide.Web.Components.Authoring;

/// <summary>What the tables for authors are made from.</summary>
/// <param name="Folder">Full path of the content folder.</param>
internal sealed record AuthoringContext(ContentCatalog Catalog, string Folder, DateTimeOffset Now)
{
    /// <summary>What is due within these days is listed.</summary>
    public const int SoonDays = 60;

    /// <summary>Everything that the clock changes.</summary>
    public SiteState State { get; } = Catalog.StateAt(Now);

    /// <summary>The day, by UTC.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    /// <summary>The language from which the others are translated.</summary>
    public SiteLanguage Original => Catalog.Site.Languages[0];

    /// <summary>A link that opens a place in the editor.</summary>
    public Piece Edit(string text, SourceLocation place) => Piece.Link(text, EditorLink.To(Folder, place));

    /// <summary>A link that opens a file in the editor.</summary>
    public Piece Edit(string path) => Edit(path, SourceLocation.StartOf(path));

    /// <summary>A day, highlighted if it is in the past.</summary>
    public Piece DueBy(DateOnly day) => Piece.Due(
        day < Today ? $"↻ {IsoDates.Write(day)}, overdue" : FormattableString.Invariant($"{IsoDates.Write(day)}, in {day.DayNumber - Today.DayNumber} days"),
        day < Today);
}
