using System.Collections.Immutable;
using OptOutGuide.Content.Claims;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Changes;

/// <summary>A change of facts, such as a ruling or a new form address. Not an edit of a page.</summary>
/// <param name="Id">Must never change: feed readers identify the entry by it.</param>
/// <param name="Happened">With the precision of the source.</param>
/// <param name="Recorded">The day on which it was added to this site.</param>
/// <param name="Claims">The claims that support it; at least one.</param>
public sealed record FactChange(string Id, PartialDate Happened, DateOnly Recorded, ImmutableArray<Claim> Claims, SourceLocation Location)
{
    /// <summary>Its anchor on the page that lists changes.</summary>
    public string Anchor => $"change-{Id}";
}

/// <summary>The text of a change in one language, as plain text.</summary>
public sealed record LocalizedChange(string Title, string Text, SourceLocation Location);

/// <summary>All changes of facts.</summary>
public sealed class ChangeList
{
    private readonly Localized<LocalizedChange> _texts;

    internal ChangeList(ImmutableArray<FactChange> all, Localized<LocalizedChange> texts)
    {
        _texts = texts;
        All = [.. all.OrderByDescending(change => change.Recorded).ThenByDescending(change => change.Happened).ThenBy(change => change.Location.Line)];
    }

    /// <summary>By day of recording, newest first; entries of one day by date of the event, newest first.</summary>
    public ImmutableArray<FactChange> All { get; }

    /// <summary>The text of a change in a language.</summary>
    public LocalizedChange TextOf(FactChange change, SiteLanguage language) => _texts.Of(change.Id, language);
}
