using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Sources;

/// <summary>One text file of the content folder.</summary>
/// <param name="RelativePath">Path below the content folder, with forward slashes: <c>guides/facebook/en.md</c>.</param>
/// <param name="Packed">The whole text, line ends as <c>\n</c>, without a byte-order mark.</param>
public sealed record ContentFile(string RelativePath, PackedText Packed)
{
    /// <summary>A file with a text.</summary>
    public ContentFile(string relativePath, string text)
        : this(relativePath, PackedText.Of(text))
    {
    }

    /// <summary>The whole text, made anew each time.</summary>
    public string Text
    {
        get => Packed.ToString();
        init => Packed = PackedText.Of(value);
    }
}
