using Markdig.Extensions.Tables;
using Markdig.Syntax;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Markup;

/// <summary>Reports tables whose rows do not fit their heads, and aligned columns.</summary>
internal sealed class TableChecks(MarkupContext context, DiagnosticBag bag)
{
    /// <summary>Checks all tables of a document.</summary>
    public void Run(CollectedNodes nodes)
    {
        foreach (var table in nodes.Tables) Check(table);
    }

    private void Check(Table table)
    {
        if (table.ColumnDefinitions.Any(column => column.Alignment is not null))
            Report(table, "The columns of a table cannot be aligned.", "Write the line below its head without colons: | --- | --- |.");
        if (table.FirstOrDefault() is not TableRow head) return;
        var columns = CellsOf(head);
        if (table.ColumnDefinitions.Count != columns)
        {
            Report(
                table,
                FormattableString.Invariant($"The head of the table has {columns} cells, the line below it {table.ColumnDefinitions.Count}."),
                "Give both the same number of cells.");
            return;
        }

        foreach (var row in table.Skip(1).OfType<TableRow>().Where(row => CellsOf(row) > columns))
        {
            Report(
                row,
                FormattableString.Invariant($"The row has {CellsOf(row)} cells, the head of its table {columns}."),
                "Remove the additional cells; write \\| for a '|' that is text, or add a cell to the head and to the line below it.");
        }
    }

    // Markdig pads rows with cells that contain nothing, not even a paragraph.
    private static int CellsOf(TableRow row) => row.Count(cell => cell is TableCell { Count: > 0 });

    private void Report(MarkdownObject node, string message, string fix) => bag.Add(Rule.Unsupported, context.LocationOf(node), message, fix);
}
