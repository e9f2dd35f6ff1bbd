using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Documents;

/// <summary>A folder of the content on its way to a page.</summary>
/// <param name="Facts">Null when a finding says why.</param>
/// <param name="Translations">One for each language whose file is there.</param>
internal sealed record PageSource(PageId Id, PageKind Kind, PageFactsReader.PageFacts? Facts, IReadOnlyList<TranslationSource> Translations)
{
    public TranslationSource? In(SiteLanguage language) => Translations.FirstOrDefault(words => words.Language == language);

    public FrontMatter FrontMatterIn(SiteLanguage language) => In(language)?.FrontMatter ?? FrontMatterReader.Unknown(Id.ShareId);
}

/// <summary>One Markdown file on its way to a document.</summary>
/// <param name="Source">Without its front matter, which takes more room than the text once it is a map.</param>
/// <param name="Slug">Where the front matter gives the slug.</param>
/// <param name="Formerly">Where it lists old slugs.</param>
internal sealed record TranslationSource(SiteLanguage Language, DocumentSource Source, FrontMatter FrontMatter, SourceLocation Slug, SourceLocation Formerly, TranslationLock? Lock)
{
    public static TranslationSource Of(SiteLanguage language, DocumentSource source, FrontMatter front, TranslationLock? translated)
    {
        var start = SourceLocation.StartOf(source.File.RelativePath);
        return new TranslationSource(language, source with { FrontMatter = null }, front, source.FrontMatter?.At("slug") ?? start, source.FrontMatter?.At("formerly") ?? start, translated);
    }
}
