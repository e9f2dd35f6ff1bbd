using System.Text;

namespace OptOutGuide.Content.Text;

/// <summary>Text that is kept for long and seldom read: as UTF-8 it takes half the room.</summary>
/// <param name="Utf8">Valid UTF-8.</param>
public readonly record struct PackedText(ReadOnlyMemory<byte> Utf8)
{
    /// <summary>Packs a text.</summary>
    public static PackedText Of(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return default;
        var utf8 = new byte[Encoding.UTF8.GetByteCount(text)];
        Encoding.UTF8.GetBytes(text, utf8);
        return new PackedText(utf8);
    }

    /// <summary>A stretch of the text, in bytes.</summary>
    public PackedText this[Range part] => new(Utf8[part]);

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
