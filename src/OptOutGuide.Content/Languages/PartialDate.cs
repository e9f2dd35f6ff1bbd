using System.Globalization;

namespace OptOutGuide.Content.Languages;

/// <summary>A date as exact as its source: a day, a month or a year. A source of "May 2025" has no day to invent.</summary>
/// <param name="Month">1 to 12, or null.</param>
/// <param name="Day">1 to 31, or null; never without a month.</param>
public readonly record struct PartialDate(int Year, int? Month = null, int? Day = null) : IComparable<PartialDate>
{
    /// <summary>Reads <c>2025</c>, <c>2025-05</c> or <c>2025-05-26</c>.</summary>
    public static bool TryParse(string text, out PartialDate date)
    {
        date = default;
        foreach (var format in (ReadOnlySpan<string>)["yyyy-MM-dd", "yyyy-MM", "yyyy"])
        {
            if (!DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) continue;
            date = format.Length switch
            {
                4 => new(day.Year),
                7 => new(day.Year, day.Month),
                _ => new(day.Year, day.Month, day.Day),
            };
            return true;
        }

        return false;
    }

    /// <summary>A year that content can be about. Days before and after it can be counted without falling off the calendar.</summary>
    public static bool IsInReach(int year) => year is >= 1900 and <= 2200;

    /// <summary>The first day that the date can mean.</summary>
    public DateOnly Earliest => new(Year, Month ?? 1, Day ?? 1);

    /// <summary>The last day that the date can mean.</summary>
    public DateOnly Latest => Day is not null ? Earliest
        : Month is not null ? Earliest.AddMonths(1).AddDays(-1)
        : new(Year, 12, 31);

    /// <summary>By first possible day; the less exact date comes first.</summary>
    public int CompareTo(PartialDate other)
    {
        var order = Earliest.CompareTo(other.Earliest);
        return order != 0 ? order : (Month ?? 0, Day ?? 0).CompareTo((other.Month ?? 0, other.Day ?? 0));
    }

    /// <summary>ISO 8601, as exact as the date.</summary>
    public override string ToString() => Day is not null ? FormattableString.Invariant($"{Year:0000}-{Month:00}-{Day:00}")
        : Month is not null ? FormattableString.Invariant($"{Year:0000}-{Month:00}")
        : FormattableString.Invariant($"{Year:0000}");

    /// <summary>Order.</summary>
    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    /// <summary>Order.</summary>
    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    /// <summary>Order.</summary>
    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    /// <summary>Order.</summary>
    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;
}
