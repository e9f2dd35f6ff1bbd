using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Ui;

/// <summary>Formats dates in a language.</summary>
public sealed record DateFormatter(SiteLanguage Language, DateFormats Formats)
{
    /// <summary>Day, month and year: "26 May 2025", « 1er mai 2025 ».</summary>
    public string Write(DateOnly date) =>
        Typography.Apply(date.ToString(date.Day == 1 ? Formats.FirstOfMonth : Formats.Day, Language.Culture), Language.Spacing);

    /// <summary>With the precision of the date: "26 May 2025", "May 2025" or "2025".</summary>
    public string Write(PartialDate date) =>
        date.Day is not null ? Write(date.Earliest)
        : date.Earliest.ToString(date.Month is not null ? Formats.Month : Formats.Year, Language.Culture);

    /// <summary>The last day before an instant, by UTC: for 23 March at midnight, 22 March.</summary>
    public string WriteLastDayBefore(DateTimeOffset instant) => Write(DateOnly.FromDateTime(instant.UtcDateTime.AddTicks(-1)));

    /// <summary>Date and time of day in UTC.</summary>
    public string Write(DateTimeOffset instant) =>
        Write(DateOnly.FromDateTime(instant.UtcDateTime)) + instant.UtcDateTime.ToString(", HH:mm 'UTC'", Language.Culture);
}
