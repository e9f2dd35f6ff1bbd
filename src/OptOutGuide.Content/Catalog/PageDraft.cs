using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Languages;

namespace OptOutGuide.Content.Catalog;

/// <summary>A folder of the content on its way to a page.</summary>
/// <param name="Facts">Null when a finding says why.</param>
/// <param name="Words">One for each language whose file is there.</param>
internal sealed record PageDraft(PageId Id, PageKind Kind, FactsReader.PageFacts? Facts, IReadOnlyList<WordsDraft> Words)
{
    public WordsDraft? In(SiteLanguage language) => Words.FirstOrDefault(words => words.Language == language);

    public FrontMatter FrontIn(SiteLanguage language) => In(language)?.Front ?? FrontMatterReader.Unknown(Id.ShareId);
}

/// <summary>One Markdown file on its way to a document.</summary>
/// <param name="Source">Without its front matter, which takes more room than the text once it is a map.</param>
/// <param name="Slug">Where the front matter gives the slug.</param>
/// <param name="Formerly">Where it lists old slugs.</param>
internal sealed record WordsDraft(SiteLanguage Language, DocumentSource Source, FrontMatter Front, SourceSpan Slug, SourceSpan Formerly, TranslationLock? Lock)
{
    public static WordsDraft Of(SiteLanguage language, DocumentSource source, FrontMatter front, TranslationLock? translated)
    {
        var start = SourceSpan.StartOf(source.File.RelativePath);
        return new WordsDraft(language, source with { Front = null }, front, source.Front?.At("slug") ?? start, source.Front?.At("formerly") ?? start, translated);
    }
}
