using System.Collections.Immutable;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Documents;

/// <summary>A heading and the content up to the next heading.</summary>
/// <param name="Id">The same in all languages; empty for the lead, the content before the first heading.</param>
/// <param name="Level">2 or 3; 0 for the lead.</param>
/// <param name="TitleHtml">The inline HTML of the heading; empty for the lead.</param>
/// <param name="Title">The heading as plain text.</param>
/// <param name="Anchors">Ids of list items inside <see cref="HtmlPart"/>s.</param>
/// <param name="Citations">In document order.</param>
/// <param name="Fingerprint">A short hash of the Markdown of the section.</param>
public sealed record Section(
    string Id,
    int Level,
    string TitleHtml,
    string Title,
    ImmutableArray<SectionPart> Parts,
    ImmutableArray<string> Anchors,
    ImmutableArray<Citation> Citations,
    string Fingerprint,
    SourceLocation Location)
{
    /// <summary>The items of all <see cref="AnchoredListPart"/>s, in order. In the step lists of a guide each is a <see cref="GuideStep"/>.</summary>
    public IEnumerable<AnchoredItem> Items => Parts.OfType<AnchoredListPart>().SelectMany(part => part.Items);

    /// <summary>The ids of the section and of all its list items.</summary>
    public IEnumerable<string> AllAnchors => Items.Select(item => item.Id).Concat(Anchors).Prepend(Id).Where(id => id.Length > 0);
}

/// <summary>A part of a section.</summary>
public abstract record SectionPart;

/// <summary>Rendered HTML blocks.</summary>
public sealed record HtmlPart(string Html) : SectionPart;

/// <summary>A list whose items all have ids. Ordered lists are steps.</summary>
public sealed record AnchoredListPart(bool Ordered, ImmutableArray<AnchoredItem> Items) : SectionPart;

/// <summary>An item of an <see cref="AnchoredListPart"/>.</summary>
/// <param name="Id">Unique on its page and the same in all languages.</param>
/// <param name="Html">The inline HTML of its first paragraph.</param>
/// <param name="MoreHtml">The HTML of the following blocks; can be empty.</param>
/// <param name="Text">Its first paragraph as plain text.</param>
/// <param name="ShowsTap">Whether its first paragraph contains <c>{tap}</c> exactly once.</param>
public record AnchoredItem(string Id, string Html, string MoreHtml, string Text, bool ShowsTap, SourceLocation Location);
