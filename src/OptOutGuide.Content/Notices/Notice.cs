using System.Collections.Immutable;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Notices;

/// <summary>A notice above pages for some time, such as "Meta's form is down": the facts of an entry of <c>notices.yaml</c>.</summary>
/// <param name="From">The instant from which it is shown.</param>
/// <param name="Until">The instant from which it is no longer shown; null: it stays.</param>
/// <param name="Pages">Ids of the pages that show it; null: all pages.</param>
public sealed record Notice(string Id, DateTimeOffset From, DateTimeOffset? Until, ImmutableArray<Located<string>>? Pages, SourceLocation Location)
{
    /// <summary>Whether it is shown at an instant.</summary>
    public bool IsShownAt(DateTimeOffset now) => From <= now && !(Until <= now);

    /// <summary>Whether a page shows it.</summary>
    public bool IsOn(PageId page) => Pages is not { } pages || pages.Any(named => named.Value == page.Value);

    /// <summary>The instants at which it appears and disappears.</summary>
    public IEnumerable<DateTimeOffset> Changes => Until is { } until ? [From, until] : [From];
}

/// <summary>A notice as written.</summary>
/// <param name="Texts">The inline Markdown of each language, by language code.</param>
internal sealed record NoticeSource(Notice Notice, ImmutableSortedDictionary<string, Located<string>> Texts);
