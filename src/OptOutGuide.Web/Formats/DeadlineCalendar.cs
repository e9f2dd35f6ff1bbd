using System.Globalization;
using OptOutGuide.Content.Deadlines;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Text;
using OptOutGuide.Web.Components;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Formats;

/// <summary>Every deadline as an all-day event on its last day, with an alarm on the morning before.</summary>
internal static class DeadlineCalendar
{
    public static string Write(PageContext context, SiteLanguage language)
    {
        var ui = context.Catalog.Ui(language);
        var text = Begin(ui.SiteName, language).TextLine("NAME", ui.Calendar.Name).TextLine("X-WR-CALNAME", ui.Calendar.Name);
        foreach (var words in context.Catalog.Deadlines) Add(text, context, words, language);
        return text.Line("END", "VCALENDAR").ToString();
    }

    /// <summary>The head of a calendar.</summary>
    public static CalendarText Begin(string siteName, SiteLanguage language) => new CalendarText()
        .Line("BEGIN", "VCALENDAR")
        .Line("VERSION", "2.0")
        .TextLine("PRODID", $"-//{siteName}//{language.Code.ToUpperInvariant()}")
        .Line("CALSCALE", "GREGORIAN");

    private static void Add(CalendarText text, PageContext context, DeadlineText words, SiteLanguage language)
    {
        var (deadline, ui) = (words.Deadline, context.Catalog.Ui(language).Calendar);
        var banner = DeadlineBannerModel.From(context.Catalog, new DeadlineStatus(deadline, DeadlinePhase.LastDay, 0, null), language, PageCitations.Strip);
        var title = HtmlText.Plain(banner.TitleHtml);
        text.Line("BEGIN", "VEVENT")
            // Not from the host: an operator who moves keeps the events in people's calendars.
            .Line("UID", $"deadline-{deadline.Id}-{language.Code}@optoutguide")
            .Stamp("DTSTAMP", deadline.Revised)
            .Stamp("LAST-MODIFIED", deadline.Revised)
            .Line("SEQUENCE", deadline.Revision.ToString(CultureInfo.InvariantCulture))
            .Day("DTSTART", deadline.LastDay)
            .Day("DTEND", deadline.LastDay.AddDays(1))
            .Line("TRANSP", "TRANSPARENT")
            .TextLine("SUMMARY", title)
            .TextLine("DESCRIPTION", $"{HtmlText.Plain(banner.BodyHtml)}\n{ui.DayEnds.Format(("zone", deadline.Zone.Id))}\n{context.PublicUrl + "/"}")
            .Line("URL", context.PublicUrl + "/")
            .Line("BEGIN", "VALARM")
            .Line("ACTION", "DISPLAY")
            .TextLine("DESCRIPTION", title)
            .Line("TRIGGER", "-PT15H")
            .Line("END", "VALARM")
            .Line("END", "VEVENT");
    }
}
