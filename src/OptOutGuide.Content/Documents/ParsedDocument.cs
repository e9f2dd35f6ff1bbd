using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Languages;

namespace OptOutGuide.Content.Documents;

/// <summary>The text of one page in one language.</summary>
/// <param name="File">Path of the Markdown file below the content folder.</param>
/// <param name="Lock">The versions of the original from which each section was translated; null for the original.</param>
public sealed record ParsedDocument(
    PageId Id,
    SiteLanguage Language,
    string File,
    FrontMatter FrontMatter,
    RenderedBody Body,
    TranslationLock? Lock);
