using System.Collections.Immutable;
using System.Text;

namespace OptOutGuide.Content.Documents;

/// <summary>A text with edits. They are applied when the result is needed, so that a catalog does not hold both.</summary>
/// <param name="Whole">The whole file; the text begins at <paramref name="Start"/>, after the front matter.</param>
/// <param name="Edits">By position, which counts from <paramref name="Start"/>.</param>
public sealed record EditedText(string Whole, int Start, ImmutableArray<EditedText.Edit> Edits)
{
    /// <summary>The text with all edits, without white space around it.</summary>
    public string Apply()
    {
        var original = Whole.AsSpan(Start);
        var (text, position) = (new StringBuilder(original.Length), 0);
        foreach (var edit in Edits)
        {
            // Edits inside a replaced range are obsolete.
            if (edit.Start < position || edit.End > original.Length) continue;
            text.Append(original[position..edit.Start]).Append(edit.Text);
            position = edit.End;
        }

        return text.Append(original[position..]).ToString().Trim();
    }

    /// <summary>A range that is replaced.</summary>
    /// <param name="End">The position after the range.</param>
    public sealed record Edit(int Start, int End, string Text);
}
