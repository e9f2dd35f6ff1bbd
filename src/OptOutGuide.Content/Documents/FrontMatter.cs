using System.Collections.Immutable;

namespace OptOutGuide.Content.Documents;

/// <summary>What the head of a Markdown file says about its page, in one language.</summary>
/// <param name="Title">The one <c>h1</c>.</param>
/// <param name="Short">The name in menus.</param>
/// <param name="Description">One sentence for cards and search engines.</param>
/// <param name="Slug">Last segment of the address.</param>
/// <param name="Formerly">Old slugs; they redirect here.</param>
/// <param name="Changed">The day of the last change that a reader would notice; null for the words of a deadline, which stand on many pages.</param>
public sealed record FrontMatter(string Title, string Short, string Description, string Slug, ImmutableArray<string> Formerly, DateOnly? Changed);
