using System.Collections.Immutable;
using System.ComponentModel;

namespace OptOutGuide.Web.Formats;

/// <summary>The whole content as data for other programs: the contents of <c>/data.json</c>.</summary>
/// <remarks>
/// The JSON keys, their order and the schema are generated from these types and their descriptions. Removing a key or changing its meaning
/// requires a higher <see cref="SchemaVersion"/>; adding one does not.
/// </remarks>
public sealed record SiteData(
    [property: Description("Version of this format. It is raised when a key is removed or changes its meaning.")]
    int SchemaVersion,
    [property: Description("Version of the program that wrote this file.")]
    string ProgramVersion,
    [property: Description("Version of the content: a hash of all files, so the same content always has the same version.")]
    string ContentVersion,
    [property: Description("Public URL of the site.")]
    string Address,
    string Licence,
    string LicenceAddress,
    [property: Description("The instant (UTC) until which this file matches the pages; fetch it again after that. Null: no change is scheduled.")]
    string? ValidUntil,
    [property: Description("Languages of the site. The first is the original, the others are translations.")]
    ImmutableArray<SiteData.Language> Languages,
    ImmutableArray<SiteData.Guide> Guides,
    ImmutableArray<SiteData.Article> Articles,
    ImmutableArray<SiteData.Deadline> Deadlines,
    [property: Description("Notices shown on pages at the moment, for example that a form is down.")]
    ImmutableArray<SiteData.Notice> Notices,
    [property: Description("Forms of Meta.")]
    ImmutableArray<SiteData.Form> Forms,
    [property: Description("Statements that can become outdated, each with its sources.")]
    ImmutableArray<SiteData.Claim> Claims,
    ImmutableArray<SiteData.Source> Sources,
    [property: Description("Changes of the facts, newest first.")]
    ImmutableArray<SiteData.Change> Changes)
{
    /// <summary>A language.</summary>
    public sealed record Language([property: Description("BCP 47 language tag")] string Code, string Name);

    /// <summary>A page in one language.</summary>
    public sealed record Page(
        string Title,
        string Description,
        string Address,
        [property: Description("URL of the page as Markdown.")] string Markdown,
        DateOnly Changed);

    /// <summary>A guide.</summary>
    public sealed record Guide(
        string Id,
        string Service,
        [property: Description("URL that opens the guide in the language of the browser.")] string ShareLink,
        ImmutableArray<string> Deadlines,
        [property: Description("The pages of the guide by language code. All texts in this file are keyed by language code.")]
        ImmutableSortedDictionary<string, Page> Pages,
        ImmutableArray<Item> HaveReady,
        [property: Description("Alternative routes to the form; a user follows one of them.")] ImmutableArray<Path> Paths,
        [property: Description("The steps that follow each route.")] ImmutableArray<GuideStep> Finish);

    /// <summary>A route to the form: one of the alternatives in a guide.</summary>
    public sealed record Path(
        string Id,
        [property: Description("The title in each language in which the labels of the route were seen; pages in other languages leave the route out.")]
        ImmutableSortedDictionary<string, string> Title,
        [property: Description("Id of the form that the route opens directly; null if it opens none.")] string? Form,
        [property: Description("Date of the oldest source that describes the route: a day, a month or a year.")] string FirstSeen,
        string LastSeen,
        [property: Description("Ids of the sources that describe the route.")] ImmutableArray<string> SeenIn,
        ImmutableArray<GuideStep> Steps);

    /// <summary>An item to have ready.</summary>
    public sealed record Item(string Id, ImmutableSortedDictionary<string, string> Text);

    /// <summary>A step.</summary>
    public sealed record GuideStep(
        string Id,
        [property: Description("The text in every language, or in those of its route.")] ImmutableSortedDictionary<string, string> Text,
        [property: Description("The control to tap; null if the step has none.")] Tap? Tap,
        string ShareLink);

    /// <summary>The control that a step taps, with its label in each language in which the label is known.</summary>
    public sealed record Tap(
        [property: Description("menu, button, link or field")] string Kind,
        ImmutableSortedDictionary<string, string> Label);

    /// <summary>An article.</summary>
    public sealed record Article(string Id, string ShareLink, ImmutableSortedDictionary<string, Page> Pages);

    /// <summary>A notice that is shown now.</summary>
    public sealed record Notice(
        string Id,
        [property: Description("The instant (UTC) from which it is shown.")] string From,
        [property: Description("The instant (UTC) from which it is no longer shown; null when that is not known.")] string? Until,
        [property: Description("The pages that show it, by id; null for all pages.")] ImmutableArray<string>? Pages,
        ImmutableSortedDictionary<string, string> Text);

    /// <summary>A deadline.</summary>
    public sealed record Deadline(
        string Id,
        [property: Description("The last day. The deadline passes at the end of this day in the time zone.")] DateOnly LastDay,
        [property: Description("IANA time zone name")] string Zone,
        [property: Description("Raised when the day or the text changes.")] int Revision,
        [property: Description("upcoming, soon, last-day or passed")] string Phase,
        int DaysLeft,
        ImmutableSortedDictionary<string, string> Title);

    /// <summary>One of Meta's forms.</summary>
    public sealed record Form(
        string Id,
        string Address,
        [property: Description("confirmed: several sources give the address; reported: only secondary sources give it")] string Status,
        [property: Description("Id of the source in which a person last read the address.")] string ReadIn,
        [property: Description("The day on which a person last opened the form; null: not yet opened.")] DateOnly? Opened,
        [property: Description("open, closed or moved")] string Availability,
        [property: Description("Since when the form is closed or has moved; null if it is open.")] DateOnly? Since);

    /// <summary>A statement that can become false.</summary>
    public sealed record Claim(
        string Id,
        string Topic,
        [property: Description("confirmed, reported, disputed or withdrawn")] string Status,
        [property: Description("The statement as one sentence; for a disputed claim the question.")] ImmutableSortedDictionary<string, string> Statement,
        [property: Description("The opposing positions; null unless the claim is disputed.")] ImmutableArray<Position>? Positions,
        [property: Description("The safe action; null unless the claim is disputed.")] ImmutableSortedDictionary<string, string>? Advice,
        [property: Description("Ids of the sources that support the claim.")] ImmutableArray<string> Sources,
        [property: Description("The day on which a person last read the sources.")] DateOnly LastReviewed,
        [property: Description("Date of the newest source that confirms the claim: a day, a month or a year; null: undated.")] string? LastConfirmed,
        DateOnly ReviewBy,
        bool IsOverdue);

    /// <summary>One side of a disputed claim.</summary>
    public sealed record Position(string Id, ImmutableSortedDictionary<string, string> Statement, ImmutableArray<string> Sources);

    /// <summary>A document that supports claims.</summary>
    public sealed record Source(
        string Id,
        [property: Description("The title in the language of the document, with notes in the site's first language.")] string Title,
        string Publisher,
        [property: Description("The title as pages show it, by language code: some have a note or a description in the page's language.")]
        ImmutableSortedDictionary<string, string> Titles,
        [property: Description("The publisher as pages show it, by language code.")] ImmutableSortedDictionary<string, string> Publishers,
        [property: Description("Date of publication: a day, a month or a year; null: undated.")] string? Date,
        string Address,
        string Language,
        [property: Description("primary or secondary")] string Kind);

    /// <summary>A change of facts.</summary>
    public sealed record Change(
        string Id,
        [property: Description("The date of the change: a day, a month or a year.")] string Happened,
        DateOnly Recorded,
        ImmutableSortedDictionary<string, string> Title,
        ImmutableSortedDictionary<string, string> Text,
        [property: Description("Ids of the claims that describe the change.")] ImmutableArray<string> Claims);
}
