using System.Collections.Immutable;
using System.Text;

namespace OptOutGuide.Content.Documents;

/// <summary>A text with edits that are applied when the result is needed, so that a catalog does not hold both.</summary>
/// <param name="Edits">By position.</param>
public sealed record EditedText(string Original, ImmutableArray<EditedText.Edit> Edits)
{
    /// <summary>The text with all edits, without white space around it.</summary>
    public string Apply()
    {
        var (text, position) = (new StringBuilder(Original.Length), 0);
        foreach (var edit in Edits)
        {
            // Edits inside a replaced range are obsolete.
            if (edit.Start < position || edit.End > Original.Length) continue;
            text.Append(Original, position, edit.Start - position).Append(edit.Text);
            position = edit.End;
        }

        return text.Append(Original, position, Original.Length - position).ToString().Trim();
    }

    /// <summary>A range that is replaced.</summary>
    /// <param name="End">The position after the range.</param>
    public sealed record Edit(int Start, int End, string Text);
}
