using OptOutGuide.Content.Deadlines;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Text;
using OptOutGuide.Web.Components;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Formats;

/// <summary>All deadlines as an iCalendar file (RFC 5545): one all-day event on each last day, with an alarm at 9:00 on the day before.</summary>
internal static class DeadlineCalendar
{
    /// <summary>From 9:00 on the day before to the day of an event.</summary>
    public const int AlarmHours = 15;

    public static string Write(PageContext context, SiteLanguage language)
    {
        var ui = context.Catalog.Ui(language);
        var text = Begin(ui.SiteName, language).Text("NAME", ui.Calendar.Name).Text("X-WR-CALNAME", ui.Calendar.Name);
        foreach (var deadline in context.Catalog.Deadlines) Add(text, context, deadline.Deadline, language);
        return text.End("VCALENDAR").ToString();
    }

    /// <summary>A calendar with its header lines.</summary>
    public static CalendarText Begin(string siteName, SiteLanguage language) => new CalendarText()
        .Begin("VCALENDAR")
        .Text("VERSION", "2.0")
        .Text("PRODID", $"-//{siteName}//{language.Code.ToUpperInvariant()}")
        .Text("CALSCALE", "GREGORIAN");

    private static void Add(CalendarText text, PageContext context, Deadline deadline, SiteLanguage language)
    {
        var (titleHtml, bodyHtml) = DeadlineBannerModel.TextFor(
            context.Catalog, deadline, DeadlinePhase.LastDay, daysLeft: 0, language, PageCitations.Strip);
        var (title, url) = (HtmlText.Plain(titleHtml), new Uri(context.UrlOf("/")));
        var dayEnds = context.Catalog.Ui(language).Calendar.DayEnds.Format(("zone", deadline.Zone.Id));
        text.Begin("VEVENT")
            // Independent of the host: events in people's calendars survive a move of the site.
            .Text("UID", $"deadline-{deadline.Id}-{language.Code}@optoutguide")
            .Stamp("DTSTAMP", deadline.Revised)
            .Stamp("LAST-MODIFIED", deadline.Revised)
            .Number("SEQUENCE", deadline.Revision)
            .Day("DTSTART", deadline.LastDay)
            .Day("DTEND", deadline.LastDay.AddDays(1))
            .Text("TRANSP", "TRANSPARENT")
            .Text("SUMMARY", title)
            .Text("DESCRIPTION", $"{HtmlText.Plain(bodyHtml)}\n{dayEnds}\n{url}")
            .Address("URL", url)
            .AlarmBefore(AlarmHours, title)
            .End("VEVENT");
    }
}
