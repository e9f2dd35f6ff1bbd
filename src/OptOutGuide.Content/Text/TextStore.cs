using System.Text;

namespace OptOutGuide.Content.Text;

/// <summary>Packs texts that are kept equally long into common stretches of memory, and keeps equal names once. An array for each of them would cost the garbage collector more than the texts.</summary>
internal sealed class TextStore
{
    private const int StretchSize = 32 * 1024;

    private const int MaxNames = 4096;

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private Memory<byte> _free;

    /// <summary>A short text that many have, in one string for all of them.</summary>
    public string Name(string name)
    {
        if (_names.TryGetValue(name, out var same)) return same;
        if (_names.Count == MaxNames) _names.Clear();
        _names.Add(name);
        return name;
    }

    /// <summary>Packs a text.</summary>
    public PackedText Add(ReadOnlySpan<char> text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        if (length > StretchSize / 2) return PackedText.Of(text);
        if (length > _free.Length) _free = new byte[StretchSize];
        var packed = _free[..length];
        Encoding.UTF8.GetBytes(text, packed.Span);
        _free = _free[length..];
        return new PackedText(packed);
    }
}
