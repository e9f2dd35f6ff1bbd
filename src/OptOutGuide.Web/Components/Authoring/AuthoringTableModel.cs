using System.Collections.Immutable;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components.Authoring;

/// <summary>One table of the page for authors.</summary>
/// <param name="Id">The anchor of its heading.</param>
/// <param name="Intro">What it lists.</param>
/// <param name="Headings">One for each column.</param>
/// <param name="WhenEmpty">The sentence shown if there are no rows.</param>
public sealed record AuthoringTableModel(
    string Id,
    string Title,
    string Intro,
    ImmutableArray<string> Headings,
    ImmutableArray<AuthoringTableModel.Row> Rows,
    string WhenEmpty) : IComponentModel<AuthoringTableModel, AuthoringTable>
{
    /// <summary>A row. Its first cell names it.</summary>
    public sealed record Row(params ImmutableArray<Cell> Cells);

    /// <summary>A cell.</summary>
    public sealed record Cell(params ImmutableArray<Piece> Pieces)
    {
        /// <summary>A cell of plain text.</summary>
        public static Cell Of(string text) => new(Piece.Of(text));
    }

    /// <summary>A piece of a cell's text.</summary>
    /// <param name="Address">What it opens; null if it is no link.</param>
    /// <param name="IsCommand">A command to copy.</param>
    /// <param name="IsDue">Something to do now; the text says so, too.</param>
    public sealed record Piece(string Text, string? Address = null, bool IsCommand = false, bool IsDue = false)
    {
        /// <summary>Plain text.</summary>
        public static Piece Of(string text) => new(text);

        /// <summary>A link.</summary>
        public static Piece Link(string text, string address) => new(text, address);

        /// <summary>A command.</summary>
        public static Piece Command(string text) => new(text, IsCommand: true);

        /// <summary>Text that is highlighted if something is to be done.</summary>
        public static Piece Due(string text, bool isDue = true) => new(text, IsDue: isDue);
    }
}
