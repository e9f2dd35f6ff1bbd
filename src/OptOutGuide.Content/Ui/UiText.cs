using System.Collections.Immutable;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Ui;

/// <summary>The texts of the user interface in one language, from <c>ui/&lt;code&gt;.yaml</c>. The key of a member is its name in camel case.</summary>
public sealed record UiText(
    string SiteName,
    SlugText Slugs,
    DateFormats Dates,
    LayoutText Layout,
    GuideText Guide,
    ShareText Share,
    ChecklistText Checklist,
    SourcesText Sources,
    TranslationText Translation,
    StatusText Status,
    TicksText Ticks,
    IndexText Index,
    NavigationText Navigation,
    LetterText Letter,
    OperatorText Operator,
    ChangesText Changes,
    CalendarText Calendar,
    MachinesText Machines,
    OfflineText Offline,
    PasteText Paste,
    AuthoritiesText Authorities,
    EligibilityText Eligibility,
    EditorialText Editorial,
    NotFoundText NotFound,
    ErrorText Error);

/// <summary>Address segments of the built-in pages.</summary>
public sealed record SlugText(
    [property: IsName] string Guides,
    [property: IsName] string Checklist,
    [property: IsName] string Status,
    [property: IsName] string Index,
    [property: IsName] string Sources)
{
    /// <summary>Used while the file of a language has errors.</summary>
    internal static SlugText Unknown { get; } = new("guides", "checklist", "status", "a-z", "sources");
}

/// <summary>Date formats, as .NET custom date formats.</summary>
/// <param name="Day">Day, month and year.</param>
/// <param name="FirstOfMonth">The same on the first day of a month: « 1er mai 2025 ».</param>
public sealed record DateFormats(
    [property: IsDateFormat] string Day,
    [property: IsDateFormat] string FirstOfMonth,
    [property: IsDateFormat] string Month,
    [property: IsDateFormat] string Year);

/// <summary>The layout of every page.</summary>
public sealed record LayoutText(
    string SkipToContent,
    string Menu,
    string AllPages,
    string Guides,
    string Articles,
    string Tools,
    string AboutSite,
    string OtherLanguages,
    [Placeholders("date")] MessageTemplate FactsChecked,
    [Placeholders("day")] MessageTemplate ValidUntil,
    [Placeholders("instant", "address")] MessageTemplate OutOfDate,
    string Independent,
    string NotLegalAdvice,
    string ReportMistake,
    string NoContact,
    string Licence,
    string TestInstallation,
    [Placeholders("instant")] MessageTemplate Preview,
    string DeadlineBanner,
    string Notice);

/// <summary>Guides.</summary>
public sealed record GuideText(
    string OnThisPage,
    string OpenForm,
    [Placeholders("host")] MessageTemplate FormHost,
    string FormConfirmed,
    string FormReported,
    [Placeholders("date", "source")] MessageTemplate FormRead,
    string FormNeverOpened,
    [Placeholders("date")] MessageTemplate FormOpened,
    [Placeholders("first", "last")] MessageTemplate SeenBetween,
    [Placeholders("date")] MessageTemplate SeenOn,
    string LabelNotSeen,
    [Placeholders("step")] MessageTemplate LinkToStep,
    [Placeholders("step")] MessageTemplate StepDone,
    [Placeholders("date")] MessageTemplate FormClosed,
    [Placeholders("date")] MessageTemplate FormMoved,
    string BeginHere,
    string WaysLeftOut,
    string PrintThisGuide);

/// <summary>Sharing of guides.</summary>
/// <param name="QrCode">The alternative text of the image.</param>
public sealed record ShareText(
    string Title,
    string AnyLanguage,
    string ThisLanguage,
    string Mail,
    string Scan,
    [Placeholders("address")] MessageTemplate QrCode,
    string Copy,
    string Copied,
    string Send);

/// <summary>The sheets to print.</summary>
/// <param name="HandedOutBy">The words before the space for the name of a school or an association.</param>
/// <param name="CodeCaption">What the QR code on a sheet opens.</param>
public sealed record ChecklistText(
    string Title,
    string Short,
    string Description,
    [Placeholders("guide")] MessageTemplate GuideTitle,
    [Placeholders("guide")] MessageTemplate GuideDescription,
    string Intro,
    string Choose,
    [Placeholders("guide")] MessageTemplate Show,
    string HaveReady,
    string Print,
    [Placeholders("address")] MessageTemplate PrintedFrom,
    string AllGuides,
    string Several,
    [Placeholders("guide")] MessageTemplate FullGuide,
    string DateDone,
    string DateSent,
    string HandedOutBy,
    string CodeCaption,
    string IfFormFails,
    [Placeholders("step")] MessageTemplate ThenStep);

/// <summary>Translations that are older than their original.</summary>
public sealed record TranslationText(
    string Newer,
    string NewerTitle,
    string ReadOriginal);

/// <summary>The page on the state of every claim.</summary>
public sealed record StatusText(
    string Title,
    string Short,
    string Description,
    string Intro,
    string NextChanges,
    string NoNextChanges,
    [Placeholders("date")] MessageTemplate DeadlineEnds,
    [Placeholders("date", "count")] MessageTemplate ReviewDue,
    string Forms,
    string FormsIntro,
    string Disputes,
    [Placeholders("count")] MessageTemplate DisputeCount,
    string Drift,
    string NoDrift,
    string Overdue,
    string NoneOverdue,
    string Claims,
    [Placeholders("count")] MessageTemplate ClaimCount,
    string Statement,
    string State,
    string Reviewed,
    string Review,
    string Confirmed,
    string Reported,
    string Disputed,
    string Withdrawn);

/// <summary>"Does this concern me?"</summary>
public sealed record EligibilityText(
    string Next,
    string Again,
    string Link);

/// <summary>The list of authorities.</summary>
public sealed record AuthoritiesText(
    string HowToComplain,
    string Insecure,
    string Eu,
    string Eea,
    string Other);

/// <summary>The index from A to Z.</summary>
/// <param name="Other">The heading of entries that begin with no letter.</param>
/// <param name="Found">The number of entries that match the filter.</param>
/// <param name="None">No entry matches the filter.</param>
/// <param name="Place">The page on which a heading stands.</param>
public sealed record IndexText(
    string Title,
    string Short,
    string Description,
    string Intro,
    string Filter,
    [Placeholders("count")] MessageTemplate Found,
    string None,
    string Letters,
    string Other,
    [Placeholders("page")] MessageTemplate Place);

/// <summary>Navigation between pages.</summary>
public sealed record NavigationText(
    string Breadcrumb,
    string Next,
    string Related);

/// <summary>Letters, which readers fill in on their own device.</summary>
public sealed record LetterText(
    string Fill,
    string Private,
    string Optional,
    string CopyLetter,
    string Copied,
    string SentOn);

/// <summary>Ticks of completed steps, which stay on the device of the reader.</summary>
public sealed record TicksText(
    string Done,
    string Kept,
    string Clear);

/// <summary>The operator of the site.</summary>
public sealed record OperatorText(
    string Title,
    string None,
    string Contact);

/// <summary>Changes of facts, and subscriptions to them.</summary>
public sealed record ChangesText(
    string Title,
    string Recorded,
    string Subscribe,
    string FeedTitle,
    string FeedSubtitle,
    string Feed,
    string Deadlines,
    string NoDeadline,
    string CheckAgain);

/// <summary>Calendar events.</summary>
public sealed record CalendarText(
    string Name,
    [Placeholders("zone")] MessageTemplate DayEnds,
    string CheckAgain,
    string CheckAgainWhy);

/// <summary>Links to machine-readable formats.</summary>
public sealed record MachinesText(string ForPrograms, string AsMarkdown);

/// <summary>The offline copy of all guides.</summary>
public sealed record OfflineText([Placeholders("address")] MessageTemplate Copy, string Download);

/// <summary>The notice that other sites can paste.</summary>
public sealed record PasteText(
    string AsMarkdown,
    string AsHtml,
    [Placeholders("site", "licence")] MessageTemplate Original);

/// <summary>Phrases for editorial checks. They are not shown on the site.</summary>
/// <param name="RelativeDates">Phrases that are true on one day only: "today".</param>
/// <param name="EmptyLinks">Texts of links that do not describe their target: "click here".</param>
public sealed record EditorialText(ImmutableArray<string> RelativeDates, ImmutableArray<string> EmptyLinks);

/// <summary>The page for an address that does not exist.</summary>
public sealed record NotFoundText(string Title, string Text);

/// <summary>The page for a failure of the server.</summary>
public sealed record ErrorText(
    string Title,
    string Text,
    string Home,
    [Placeholders("id")] MessageTemplate Number);
