using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Deadlines;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Documents;

/// <summary>A page before its texts are rendered.</summary>
/// <param name="Facts">Null, with diagnostics, if the facts have errors.</param>
/// <param name="Translations">One for each language whose file exists.</param>
internal sealed record PageSource(PageId Id, PageKind Kind, PageFacts? Facts, IReadOnlyList<TranslationSource> Translations)
{
    public TranslationSource? In(SiteLanguage language) => Translations.FirstOrDefault(translation => translation.Language == language);

    public FrontMatter FrontMatterIn(SiteLanguage language) => In(language)?.FrontMatter ?? FrontMatterReader.Unknown(Id.ShareId);
}

/// <summary>A deadline before its texts are rendered.</summary>
/// <param name="Deadline">Null, with diagnostics, if the facts have errors.</param>
internal sealed record DeadlineSource(string Id, Deadline? Deadline, IReadOnlyList<TranslationSource> Translations);

/// <summary>One Markdown file before it is rendered.</summary>
/// <param name="SlugLocation">Where the front matter gives the slug.</param>
/// <param name="FormerlyLocation">Where the front matter lists old slugs.</param>
/// <param name="HasErrors">Whether the front matter has errors.</param>
internal sealed record TranslationSource(
    SiteLanguage Language,
    DocumentSource Document,
    FrontMatter FrontMatter,
    SourceLocation SlugLocation,
    SourceLocation FormerlyLocation,
    TranslationLock? Lock,
    bool HasErrors);
