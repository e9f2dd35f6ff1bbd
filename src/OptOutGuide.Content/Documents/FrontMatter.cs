using System.Collections.Immutable;

namespace OptOutGuide.Content.Documents;

/// <summary>The front matter of a Markdown file.</summary>
/// <param name="Title">The <c>h1</c> of the page.</param>
/// <param name="Short">The name in menus.</param>
/// <param name="Description">One sentence for previews and search engines.</param>
/// <param name="Slug">Last segment of the address.</param>
/// <param name="Formerly">Old slugs, which redirect to the current one.</param>
/// <param name="Changed">The day of the last change that is visible to readers; null for the texts of a deadline.</param>
public sealed record FrontMatter(
    string Title,
    string Short,
    string Description,
    string Slug,
    ImmutableArray<string> Formerly,
    DateOnly? Changed);
