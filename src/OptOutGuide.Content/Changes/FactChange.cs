using System.Collections.Immutable;
using OptOutGuide.Content.Claims;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Changes;

/// <summary>Something that changed in the matter itself: a ruling, another form address. Not an edit of a page.</summary>
/// <param name="Id">Never changes: feed readers know the entry by it.</param>
/// <param name="Happened">As exact as the source.</param>
/// <param name="Recorded">The day on which this guide wrote it down.</param>
/// <param name="Claims">What proves it; at least one.</param>
public sealed record FactChange(string Id, PartialDate Happened, DateOnly Recorded, ImmutableArray<Claim> Claims, SourceLocation Location)
{
    /// <summary>Its place on the page that lists changes.</summary>
    public string Anchor => $"change-{Id}";
}

/// <summary>A change in words of one language, as plain text.</summary>
public sealed record LocalizedChange(string Title, string Text);

/// <summary>All changes of facts.</summary>
public sealed class ChangeList
{
    private readonly Localized<LocalizedChange> _words;

    internal ChangeList(ImmutableArray<FactChange> all, Localized<LocalizedChange> words)
    {
        _words = words;
        All = [.. all.OrderByDescending(change => change.Recorded).ThenByDescending(change => change.Happened).ThenBy(change => change.Location.Line)];
    }

    /// <summary>The newest entry first; among those of one day, what happened last.</summary>
    public ImmutableArray<FactChange> All { get; }

    /// <summary>A change's words.</summary>
    public LocalizedChange TextOf(FactChange change, SiteLanguage language) => _words.Of(change.Id, language);
}
