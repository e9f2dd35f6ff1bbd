using System.Globalization;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Languages;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Formats;

/// <summary>
/// An iCalendar file with one event: a reminder to check again, three months after the day on which the file is requested, with an alarm at
/// 9:00 on the day before.
/// </summary>
internal static class CheckAgainCalendar
{
    private const int Months = 3;

    public static string Write(PageContext context, SiteLanguage language)
    {
        var (ui, day) = (context.Catalog.Ui(language), context.Today.AddMonths(Months));
        var url = new Uri(context.ShareUrl(PageId.Status));
        return DeadlineCalendar.Begin(ui.SiteName, language)
            .Begin("VEVENT")
            .Text("UID", string.Create(CultureInfo.InvariantCulture, $"check-again-{day:yyyyMMdd}-{language.Code}@optoutguide"))
            .Stamp("DTSTAMP", context.Today)
            .Day("DTSTART", day)
            .Day("DTEND", day.AddDays(1))
            .Text("TRANSP", "TRANSPARENT")
            .Text("SUMMARY", ui.Calendar.CheckAgain)
            .Text("DESCRIPTION", $"{ui.Calendar.CheckAgainWhy}\n{url}")
            .Address("URL", url)
            .AlarmBefore(DeadlineCalendar.AlarmHours, ui.Calendar.CheckAgain)
            .End("VEVENT")
            .End("VCALENDAR")
            .ToString();
    }
}
