using System.Globalization;
using System.Text;

namespace OptOutGuide.Web.Formats;

/// <summary>iCalendar text (RFC 5545): content lines, folded and escaped.</summary>
internal sealed class CalendarText
{
    /// <summary>In octets, without the line break (section 3.1).</summary>
    private const int MaxLineOctets = 75;

    private readonly StringBuilder _text = new();

    /// <summary>A line whose value is not a text: a date, a number, a name.</summary>
    public CalendarText Line(string name, string value)
    {
        Fold($"{name}:{value}");
        return this;
    }

    /// <summary>A line whose value is a text (section 3.3.11).</summary>
    public CalendarText TextLine(string name, string value) => Line(name, Escape(value));

    /// <summary>A whole day; such an event has no zone.</summary>
    public CalendarText Day(string name, DateOnly day) => Line(name + ";VALUE=DATE", day.ToString("yyyyMMdd", CultureInfo.InvariantCulture));

    /// <summary>The first instant of a day, in UTC.</summary>
    public CalendarText Stamp(string name, DateOnly day) => Line(name, day.ToString("yyyyMMdd'T000000Z'", CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private static string Escape(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal)
        .ReplaceLineEndings("\\n");

    // Between characters: a character of several octets stays whole.
    private void Fold(string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MaxLineOctets)
            {
                _text.Append("\r\n ");
                octets = 1;
            }

            _text.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        _text.Append("\r\n");
    }
}
