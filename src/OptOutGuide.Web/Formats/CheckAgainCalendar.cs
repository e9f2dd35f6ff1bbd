using System.Globalization;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Languages;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Formats;

/// <summary>An iCalendar file with one event: a reminder to check again, three months after the day on which the file is requested.</summary>
internal static class CheckAgainCalendar
{
    private const int Months = 3;

    public static string Write(PageContext context, SiteLanguage language)
    {
        var (ui, day) = (context.Catalog.Ui(language), context.Today.AddMonths(Months));
        return DeadlineCalendar.Begin(ui.SiteName, language)
            .Line("BEGIN", "VEVENT")
            .Line("UID", string.Create(CultureInfo.InvariantCulture, $"check-again-{day:yyyyMMdd}-{language.Code}@optoutguide"))
            .Stamp("DTSTAMP", context.Today)
            .Day("DTSTART", day)
            .Day("DTEND", day.AddDays(1))
            .Line("TRANSP", "TRANSPARENT")
            .TextLine("SUMMARY", ui.Calendar.CheckAgain)
            .TextLine("DESCRIPTION", $"{ui.Calendar.CheckAgainWhy}\n{context.ShareUrl(PageId.Status)}")
            .Line("URL", context.ShareUrl(PageId.Status))
            .Line("BEGIN", "VALARM")
            .Line("ACTION", "DISPLAY")
            .TextLine("DESCRIPTION", ui.Calendar.CheckAgain)
            .Line("TRIGGER", "PT9H")
            .Line("END", "VALARM")
            .Line("END", "VEVENT")
            .Line("END", "VCALENDAR")
            .ToString();
    }
}
