namespace OptOutGuide.Content.Markup;

/// <summary>Extracts ranges of lines from a text. Line numbers must not decrease from call to call.</summary>
internal sealed class SourceLines(string text)
{
    private int _line;
    private int _position;

    /// <summary>The text from a line up to, but without, another line. Lines count from 0.</summary>
    public ReadOnlySpan<char> Between(int first, int next)
    {
        var start = PositionOf(first);
        return text.AsSpan(start, PositionOf(next) - start);
    }

    private int PositionOf(int line)
    {
        for (; _line < line && _position < text.Length; _line++)
        {
            var end = text.IndexOf('\n', _position);
            _position = end < 0 ? text.Length : end + 1;
        }

        return _position;
    }
}
