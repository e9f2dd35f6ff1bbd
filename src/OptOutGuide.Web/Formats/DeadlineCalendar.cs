using System.Globalization;
using OptOutGuide.Content.Deadlines;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Text;
using OptOutGuide.Web.Components;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Formats;

/// <summary>All deadlines as an iCalendar file (RFC 5545): one all-day event on each last day, with an alarm at 9:00 on the day before.</summary>
internal static class DeadlineCalendar
{
    public static string Write(PageContext context, SiteLanguage language)
    {
        var ui = context.Catalog.Ui(language);
        var text = Begin(ui.SiteName, language).TextLine("NAME", ui.Calendar.Name).TextLine("X-WR-CALNAME", ui.Calendar.Name);
        foreach (var deadline in context.Catalog.Deadlines) Add(text, context, deadline.Deadline, language);
        return text.Line("END", "VCALENDAR").ToString();
    }

    /// <summary>A calendar with its header lines.</summary>
    public static CalendarText Begin(string siteName, SiteLanguage language) => new CalendarText()
        .Line("BEGIN", "VCALENDAR")
        .Line("VERSION", "2.0")
        .TextLine("PRODID", $"-//{siteName}//{language.Code.ToUpperInvariant()}")
        .Line("CALSCALE", "GREGORIAN");

    private static void Add(CalendarText text, PageContext context, Deadline deadline, SiteLanguage language)
    {
        var (titleHtml, bodyHtml) = DeadlineBannerModel.TextFor(
            context.Catalog, deadline, DeadlinePhase.LastDay, daysLeft: 0, language, PageCitations.Strip);
        var (title, url) = (HtmlText.Plain(titleHtml), context.PublicUrl + "/");
        var dayEnds = context.Catalog.Ui(language).Calendar.DayEnds.Format(("zone", deadline.Zone.Id));
        text.Line("BEGIN", "VEVENT")
            // Independent of the host: events in people's calendars survive a move of the site.
            .Line("UID", $"deadline-{deadline.Id}-{language.Code}@optoutguide")
            .Stamp("DTSTAMP", deadline.Revised)
            .Stamp("LAST-MODIFIED", deadline.Revised)
            .Line("SEQUENCE", deadline.Revision.ToString(CultureInfo.InvariantCulture))
            .Day("DTSTART", deadline.LastDay)
            .Day("DTEND", deadline.LastDay.AddDays(1))
            .Line("TRANSP", "TRANSPARENT")
            .TextLine("SUMMARY", title)
            .TextLine("DESCRIPTION", $"{HtmlText.Plain(bodyHtml)}\n{dayEnds}\n{url}")
            .Line("URL", url)
            .Line("BEGIN", "VALARM")
            .Line("ACTION", "DISPLAY")
            .TextLine("DESCRIPTION", title)
            .Line("TRIGGER", "-PT15H")
            .Line("END", "VALARM")
            .Line("END", "VEVENT");
    }
}
