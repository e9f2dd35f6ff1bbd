using System.Text;

namespace OptOutGuide.Content.Text;

/// <summary>A text while it is put together: one stretch of memory, which serves for the next text again.</summary>
internal sealed class TextBuffer
{
    private char[] _text = new char[256];

    /// <summary>How many characters stand in it.</summary>
    public int Length { get; private set; }

    /// <summary>What stands in it, until it changes.</summary>
    public ReadOnlySpan<char> Written => _text.AsSpan(0, Length);

    /// <summary>Adds to the end.</summary>
    public TextBuffer Append(ReadOnlySpan<char> text)
    {
        var start = Length;
        Grow(text.Length);
        text.CopyTo(_text.AsSpan(start));
        return this;
    }

    /// <summary>Adds to the end.</summary>
    public TextBuffer Append(char c)
    {
        Grow(1);
        _text[Length - 1] = c;
        return this;
    }

    /// <summary>Adds to the end what is kept as UTF-8.</summary>
    public TextBuffer Append(PackedText text)
    {
        var start = Length;
        // No byte makes more than one character.
        Grow(text.Utf8.Length);
        Length = start + Encoding.UTF8.GetChars(text.Utf8.Span, _text.AsSpan(start));
        return this;
    }

    /// <summary>Puts one character in the place of another one, everywhere.</summary>
    public TextBuffer Replace(char old, char with)
    {
        _text.AsSpan(0, Length).Replace(old, with);
        return this;
    }

    /// <summary>Takes the end away.</summary>
    public void CutTo(int length) => Length = Math.Min(length, Length);

    private void Grow(int more)
    {
        Length += more;
        if (Length > _text.Length) Array.Resize(ref _text, Math.Max(Length, _text.Length * 2));
    }
}
