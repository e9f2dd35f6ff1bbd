using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Languages;

namespace OptOutGuide.Content.Catalog;

/// <summary>A folder of the content on its way to a page.</summary>
/// <param name="Facts">Null when a finding says why.</param>
/// <param name="Words">One for each language whose file is there.</param>
internal sealed record PageDraft(PageId Id, PageKind Kind, FactsReader.PageFacts? Facts, IReadOnlyList<WordsDraft> Words)
{
    public FrontMatter FrontIn(SiteLanguage language) =>
        Words.FirstOrDefault(words => words.Language == language)?.Front ?? FrontMatterReader.Unknown(Id.ShareId);
}

/// <summary>One Markdown file on its way to a document.</summary>
internal sealed record WordsDraft(SiteLanguage Language, DocumentSource Source, FrontMatter Front, TranslationLock? Lock)
{
    public SourceSpan PlaceOf(string key) => Source.Front?.At(key) ?? SourceSpan.StartOf(Source.File.RelativePath);
}
