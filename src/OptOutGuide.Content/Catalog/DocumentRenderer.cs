using System.Collections.Frozen;
using System.Collections.Immutable;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Glossary;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Markup;
using OptOutGuide.Content.Notices;
using OptOutGuide.Content.Text;
using OptOutGuide.Content.Ui;

namespace OptOutGuide.Content.Catalog;

/// <summary>Renders the Markdown of all pages, deadlines and notices.</summary>
/// <param name="ui">By language code; null, with diagnostics, if the file of the language has errors.</param>
/// <param name="glossary">Null, with diagnostics, if it has errors.</param>
internal sealed class DocumentRenderer(
    LinkResolver links,
    ImmutableArray<SiteLanguage> languages,
    FrozenDictionary<string, UiText?> ui,
    GlossaryList? glossary)
{
    private readonly FrozenDictionary<string, GlossaryMatcher?> _terms = languages.ToFrozenDictionary(
        language => language.Code,
        language => glossary is null ? null : GlossaryMatcher.For(glossary, language),
        StringComparer.Ordinal);

    private readonly FrozenDictionary<string, WordingRules?> _wording = languages.ToFrozenDictionary(
        language => language.Code,
        language => ui[language.Code]?.Editorial is { } editorial ? new WordingRules(new RelativeDates(editorial.RelativeDates), editorial.EmptyLinks) : null,
        StringComparer.Ordinal);

    /// <summary>Renders all documents in parallel.</summary>
    public RenderedSite Render(
        ImmutableArray<PageSource> pages,
        ImmutableArray<DeadlineSource> deadlines,
        ImmutableArray<NoticeSource> notices,
        DiagnosticBag bag) => new(
        OrderedParallel.Select(pages, bag, RenderPage),
        OrderedParallel.Select(deadlines, bag, RenderDeadline),
        OrderedParallel.Select(notices, bag, RenderNotice));

    private RenderedPage RenderPage(PageSource page, DiagnosticBag bag)
    {
        var guide = page.Facts as GuideFacts;
        var taps = new Dictionary<string, Tap>(StringComparer.Ordinal);
        foreach (var step in guide?.AllSteps ?? [])
        {
            if (step.Tap is { } tap) taps.Add(step.Id, tap);
        }

        var letters = page.Facts?.Common.SectionStyles.Where(style => style.Role == SectionRole.Letter).Select(style => style.Section) ?? [];
        return new RenderedPage(page, [.. page.Translations.Select(translation => Render(
            translation,
            ContextOf(page.Id, translation) with
            {
                Taps = taps,
                // Without facts it is unknown which steps have a tap. The facts have their own diagnostic.
                DeferredPlaceholders = page.Kind == PageKind.Guide && guide is null ? [PlaceholderFiller.TapName] : [],
                Letters = [.. letters],
                IsSplit = page.Kind == PageKind.Eligibility,
            },
            bag))]);
    }

    // Glossary terms are not marked in the texts of deadlines, because their banners appear on many pages.
    private RenderedDeadline RenderDeadline(DeadlineSource deadline, DiagnosticBag bag) => new(
        deadline,
        [.. deadline.Translations.Select(translation => Render(
            translation,
            ContextOf(new PageId($"deadlines/{deadline.Id}"), translation) with { DeferredPlaceholders = DeadlineText.Placeholders, Terms = null },
            bag))]);

    // Nor in notices, for the same reason.
    private RenderedNotice RenderNotice(NoticeSource source, DiagnosticBag bag)
    {
        var id = NoticeText.DocumentIdOf(source.Notice);
        return new RenderedNotice(source.Notice, [.. languages.Select(language =>
        {
            var (text, location) = source.Texts[language.Code];
            var context = ContextOf(id, language, location.Path, text, bodyStart: 0, location.Line) with { Terms = null };
            return Render(context, FrontMatterReader.Unknown(source.Notice.Id), translationLock: null, bag);
        })]);
    }

    private MarkupContext ContextOf(PageId page, TranslationSource translation) => ContextOf(
        page,
        translation.Language,
        translation.Document.File.RelativePath,
        translation.Document.File.Text,
        translation.Document.BodyStart,
        translation.Document.BodyFirstLine);

    private MarkupContext ContextOf(PageId page, SiteLanguage language, string path, string text, int bodyStart, int firstLine) => new(
        page,
        language,
        path,
        text,
        bodyStart,
        firstLine,
        links,
        Taps: FrozenDictionary<string, Tap>.Empty,
        DeferredPlaceholders: [],
        LabelNotSeen: ui[language.Code]?.Guide.LabelNotSeen ?? "",
        Terms: _terms[language.Code],
        Wording: _wording[language.Code],
        Letters: [],
        IsSplit: false);

    private static RenderedDocument Render(TranslationSource translation, MarkupContext context, DiagnosticBag bag)
    {
        var rendered = Render(context, translation.FrontMatter, translation.Lock, bag);
        return translation.HasErrors ? rendered with { HasErrors = true } : rendered;
    }

    private static RenderedDocument Render(MarkupContext context, FrontMatter front, TranslationLock? translationLock, DiagnosticBag bag)
    {
        var own = new DiagnosticBag();
        var body = BodyRenderer.Render(context, own);
        bag.AddRange(own);
        return new RenderedDocument(new ParsedDocument(context.Page, context.Language, context.Path, front, body, translationLock), !own.IsEmpty);
    }
}
