using System.Text;

namespace OptOutGuide.Content.Sources;

/// <summary>Text that is kept for long and seldom read: as UTF-8 it takes half the room.</summary>
/// <param name="Utf8">Valid UTF-8.</param>
public readonly record struct PackedText(ReadOnlyMemory<byte> Utf8)
{
    /// <summary>Packs a text.</summary>
    public static PackedText Of(string text) => new(Encoding.UTF8.GetBytes(text));

    /// <summary>The rest of the text from a byte on.</summary>
    public PackedText From(int start) => new(Utf8[start..]);

    /// <inheritdoc/>
    public bool Equals(PackedText other) => Utf8.Span.SequenceEqual(other.Utf8.Span);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(Utf8.Span);
        return hash.ToHashCode();
    }

    /// <summary>The text, made anew each time.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Utf8.Span);
}
