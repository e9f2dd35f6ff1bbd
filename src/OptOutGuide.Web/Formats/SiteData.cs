using System.Collections.Immutable;
using System.ComponentModel;

namespace OptOutGuide.Web.Formats;

/// <summary>The whole content as data for other programs: the contents of <c>/data.json</c>.</summary>
/// <remarks>
/// The JSON keys, their order and the schema are generated from these types and their descriptions. Removing a key or changing its meaning
/// requires a higher <see cref="SchemaVersion"/>; adding one does not.
/// </remarks>
public sealed record SiteData(
    [property: Description("Version of this format. It rises when a key goes or changes its meaning.")]
    int SchemaVersion,
    [property: Description("Version of the content: the same content has the same version on every machine.")]
    string ContentVersion,
    [property: Description("Where the site is on the web.")]
    string Address,
    string Licence,
    string LicenceAddress,
    [property: Description("Until this instant (UTC) the data say what the pages say; null when no change is foreseen. After it, fetch again.")]
    string? ValidUntil,
    [property: Description("The first is the original.")]
    ImmutableArray<SiteData.Language> Languages,
    ImmutableArray<SiteData.Guide> Guides,
    ImmutableArray<SiteData.Article> Articles,
    ImmutableArray<SiteData.Deadline> Deadlines,
    [property: Description("What pages say at the moment above their text, for example that a form is down.")]
    ImmutableArray<SiteData.Notice> Notices,
    [property: Description("Meta's forms.")]
    ImmutableArray<SiteData.Form> Forms,
    [property: Description("Every statement that can become false.")]
    ImmutableArray<SiteData.Claim> Claims,
    ImmutableArray<SiteData.Source> Sources,
    [property: Description("What changed in the matter itself, newest entry first.")]
    ImmutableArray<SiteData.Change> Changes)
{
    /// <summary>A language.</summary>
    public sealed record Language([property: Description("BCP 47")] string Code, string Name);

    /// <summary>A page in one language.</summary>
    public sealed record Page(
        string Title,
        string Description,
        string Address,
        [property: Description("The page as Markdown.")] string Markdown,
        DateOnly Changed);

    /// <summary>A guide.</summary>
    public sealed record Guide(
        string Id,
        string Service,
        [property: Description("Opens in the reader's language.")] string ShareLink,
        ImmutableArray<string> Deadlines,
        [property: Description("By language code, as all texts here.")] ImmutableSortedDictionary<string, Page> Pages,
        ImmutableArray<Item> HaveReady,
        [property: Description("The ways to the form; one of them is enough.")] ImmutableArray<Path> Paths,
        [property: Description("The steps after every way.")] ImmutableArray<GuideStep> Finish);

    /// <summary>A route to the form: one of the alternatives in a guide.</summary>
    public sealed record Path(
        string Id,
        ImmutableSortedDictionary<string, string> Title,
        [property: Description("Id of the form that the way opens directly.")] string? Form,
        [property: Description("When a source first described the way: a day, a month or a year.")] string FirstSeen,
        string LastSeen,
        [property: Description("Ids of sources.")] ImmutableArray<string> SeenIn,
        ImmutableArray<GuideStep> Steps);

    /// <summary>An item to have ready.</summary>
    public sealed record Item(string Id, ImmutableSortedDictionary<string, string> Text);

    /// <summary>A step.</summary>
    public sealed record GuideStep(
        string Id,
        ImmutableSortedDictionary<string, string> Text,
        [property: Description("What the step taps.")] Tap? Tap,
        string ShareLink);

    /// <summary>What a step taps, with its label in the languages in which it was seen.</summary>
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
        [property: Description("It ends with this day's midnight in the zone.")] DateOnly LastDay,
        [property: Description("IANA time zone")] string Zone,
        [property: Description("Rises when the day or the words change.")] int Revision,
        [property: Description("upcoming, soon, last-day or passed")] string Phase,
        int DaysLeft,
        ImmutableSortedDictionary<string, string> Title);

    /// <summary>One of Meta's forms.</summary>
    public sealed record Form(
        string Id,
        string Address,
        [property: Description("confirmed: several sources name the address; reported: only secondary ones")] string Status,
        [property: Description("Id of the source in which the address was last read.")] string ReadIn,
        [property: Description("The day on which a person last opened it; null: nobody has yet.")] DateOnly? Opened);

    /// <summary>A statement that can become false.</summary>
    public sealed record Claim(
        string Id,
        string Topic,
        [property: Description("confirmed, reported, disputed or withdrawn")] string Status,
        [property: Description("A sentence; for a disputed claim the question.")] ImmutableSortedDictionary<string, string> Statement,
        [property: Description("Who says what; only for a disputed claim.")] ImmutableArray<Position>? Positions,
        [property: Description("What is safe to do; only for a disputed claim.")] ImmutableSortedDictionary<string, string>? Advice,
        [property: Description("Ids of sources.")] ImmutableArray<string> Sources,
        [property: Description("The day on which somebody last read the sources.")] DateOnly LastReviewed,
        [property: Description("The date of the newest source: a day, a month or a year.")] string? LastConfirmed,
        DateOnly ReviewBy,
        bool IsOverdue);

    /// <summary>One side of a disputed claim.</summary>
    public sealed record Position(string Id, ImmutableSortedDictionary<string, string> Statement, ImmutableArray<string> Sources);

    /// <summary>A document that supports claims.</summary>
    public sealed record Source(
        string Id,
        string Title,
        string Publisher,
        [property: Description("A day, a month or a year; null: undated.")] string? Date,
        string Address,
        string Language,
        [property: Description("primary or secondary")] string Kind);

    /// <summary>A change of facts.</summary>
    public sealed record Change(
        string Id,
        [property: Description("A day, a month or a year.")] string Happened,
        DateOnly Recorded,
        ImmutableSortedDictionary<string, string> Title,
        ImmutableSortedDictionary<string, string> Text,
        [property: Description("Ids of claims.")] ImmutableArray<string> Claims);
}
