namespace OptOutGuide.Content.Text;

/// <summary>A date as exact as its source: a day, a month or a year. A source of "May 2025" has no day to invent.</summary>
/// <param name="Month">1 to 12, or null.</param>
/// <param name="Day">1 to 31, or null; never without a month.</param>
public readonly record struct PartialDate(int Year, int? Month = null, int? Day = null) : IComparable<PartialDate>
{
    /// <summary>Reads <c>2025</c>, <c>2025-05</c> or <c>2025-05-26</c>.</summary>
    public static bool TryParse(string text, out PartialDate date)
    {
        date = default;
        // Not by the framework's formats: for the first of them it makes ready how to sort in all languages.
        if (text.Length is not (4 or 7 or 10)) return false;
        var first = text + "0000-01-01"[text.Length..];
        if (first[4] != '-' || first[7] != '-'
            || !TryReadNumber(first.AsSpan(0, 4), out var year) || !TryReadNumber(first.AsSpan(5, 2), out var month) || !TryReadNumber(first.AsSpan(8, 2), out var day)
            || !IsInCalendar(year, month, day)) return false;
        date = new(year, text.Length >= 7 ? month : null, text.Length == 10 ? day : null);
        return true;
    }

    private static bool TryReadNumber(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        foreach (var digit in text)
        {
            if (!char.IsAsciiDigit(digit)) return false;
            number = (10 * number) + (digit - '0');
        }

        return true;
    }

    private static bool IsInCalendar(int year, int month, int day) => year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

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
