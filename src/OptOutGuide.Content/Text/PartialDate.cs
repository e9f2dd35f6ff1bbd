using System.Globalization;

namespace OptOutGuide.Content.Text;

/// <summary>A date with the precision of its source: a day, a month or a year.</summary>
/// <param name="Month">1 to 12, or null.</param>
/// <param name="Day">1 to 31, or null; never set without a month.</param>
public readonly record struct PartialDate(int Year, int? Month = null, int? Day = null) : IComparable<PartialDate>
{
    /// <summary>Parses <c>2025</c>, <c>2025-05</c> or <c>2025-05-26</c>.</summary>
    public static bool TryParse(string text, out PartialDate date)
    {
        if (TryParseExact(text, "yyyy-MM-dd", out var day)) date = new(day.Year, day.Month, day.Day);
        else if (TryParseExact(text, "yyyy-MM", out var month)) date = new(month.Year, month.Month);
        else if (TryParseExact(text, "yyyy", out var year)) date = new(year.Year);
        else date = default;
        return date != default;
    }

    /// <summary>Years that content can refer to. Date arithmetic on them cannot overflow.</summary>
    public static bool IsInRange(int year) => year is >= 1900 and <= 2200;

    /// <summary>The first day that the date can mean.</summary>
    public DateOnly Earliest => new(Year, Month ?? 1, Day ?? 1);

    /// <summary>The last day that the date can mean.</summary>
    public DateOnly Latest => Day is not null ? Earliest
        : Month is not null ? Earliest.AddMonths(1).AddDays(-1)
        : new(Year, 12, 31);

    /// <summary>Orders by <see cref="Earliest"/>; the less precise date comes first.</summary>
    public int CompareTo(PartialDate other)
    {
        var order = Earliest.CompareTo(other.Earliest);
        return order != 0 ? order : (Month ?? 0, Day ?? 0).CompareTo((other.Month ?? 0, other.Day ?? 0));
    }

    /// <summary>ISO 8601, with the date's own precision.</summary>
    public override string ToString() => Day is not null ? FormattableString.Invariant($"{Year:0000}-{Month:00}-{Day:00}")
        : Month is not null ? FormattableString.Invariant($"{Year:0000}-{Month:00}")
        : FormattableString.Invariant($"{Year:0000}");

    /// <summary>Compares with <see cref="CompareTo"/>.</summary>
    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    /// <summary>Compares with <see cref="CompareTo"/>.</summary>
    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    /// <summary>Compares with <see cref="CompareTo"/>.</summary>
    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    /// <summary>Compares with <see cref="CompareTo"/>.</summary>
    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;

    private static bool TryParseExact(string text, string format, out DateOnly date) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
}
