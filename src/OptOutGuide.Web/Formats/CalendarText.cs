using System.Globalization;
using System.Text;

namespace OptOutGuide.Web.Formats;

/// <summary>
/// Builds iCalendar text (RFC 5545). A value is written by its type, which escapes what that type escapes; every line is folded.
/// </summary>
internal sealed class CalendarText
{
    /// <summary>In octets, without the line break (section 3.1).</summary>
    private const int MaxLineOctets = 75;

    private readonly StringBuilder _text = new();

    /// <summary>Begins a component.</summary>
    public CalendarText Begin(string component) => Line("BEGIN", component);

    /// <summary>Ends a component.</summary>
    public CalendarText End(string component) => Line("END", component);

    /// <summary>Appends a value of type TEXT (section 3.3.11).</summary>
    public CalendarText Text(string name, string value) => Line(name, Escape(value));

    /// <summary>Appends a value of type URI (section 3.3.13), which has no characters to escape.</summary>
    public CalendarText Address(string name, Uri value) => Line(name, value.AbsoluteUri);

    /// <summary>Appends a number.</summary>
    public CalendarText Number(string name, int value) => Line(name, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Appends a date without time or time zone.</summary>
    public CalendarText Day(string name, DateOnly day) => Line(name + ";VALUE=DATE", day.ToString("yyyyMMdd", CultureInfo.InvariantCulture));

    /// <summary>Appends the first instant of a day, in UTC.</summary>
    public CalendarText Stamp(string name, DateOnly day) => Line(name, day.ToString("yyyyMMdd'T000000Z'", CultureInfo.InvariantCulture));

    /// <summary>Appends an alarm that shows a text some hours before the event; for an all-day event, before the day begins.</summary>
    /// <remarks>Some programs do not show an alarm after the beginning of an event.</remarks>
    public CalendarText AlarmBefore(int hours, string text)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(hours);
        return Begin("VALARM")
            .Line("ACTION", "DISPLAY")
            .Text("DESCRIPTION", text)
            .Line("TRIGGER", string.Create(CultureInfo.InvariantCulture, $"-PT{hours}H"))
            .End("VALARM");
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private static string Escape(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal)
        .ReplaceLineEndings("\\n");

    // Folds between characters, never inside the octets of one.
    private CalendarText Line(string name, string value)
    {
        var octets = 0;
        foreach (var rune in $"{name}:{value}".EnumerateRunes())
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
        return this;
    }
}
