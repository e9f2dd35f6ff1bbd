using System.Globalization;
using System.Text;

namespace OptOutGuide.Web.Formats;

/// <summary>Builds iCalendar text (RFC 5545): content lines, folded and escaped.</summary>
internal sealed class CalendarText
{
    /// <summary>In octets, without the line break (section 3.1).</summary>
    private const int MaxLineOctets = 75;

    private readonly StringBuilder _text = new();

    /// <summary>Appends a line whose value needs no escaping: a date, a number, a name.</summary>
    public CalendarText Line(string name, string value)
    {
        Fold($"{name}:{value}");
        return this;
    }

    /// <summary>Appends a line with a value of type TEXT (section 3.3.11).</summary>
    public CalendarText TextLine(string name, string value) => Line(name, Escape(value));

    /// <summary>Appends a date without time or time zone.</summary>
    public CalendarText Day(string name, DateOnly day) => Line(name + ";VALUE=DATE", day.ToString("yyyyMMdd", CultureInfo.InvariantCulture));

    /// <summary>Appends the first instant of a day, in UTC.</summary>
    public CalendarText Stamp(string name, DateOnly day) => Line(name, day.ToString("yyyyMMdd'T000000Z'", CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private static string Escape(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal)
        .ReplaceLineEndings("\\n");

    // Folds between characters, never inside the octets of one.
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
