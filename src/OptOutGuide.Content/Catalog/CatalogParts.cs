using System.Collections.Frozen;
using System.Collections.Immutable;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Authorities;
using OptOutGuide.Content.Changes;
using OptOutGuide.Content.Claims;
using OptOutGuide.Content.Deadlines;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Forms;
using OptOutGuide.Content.Glossary;
using OptOutGuide.Content.Keywords;
using OptOutGuide.Content.Ui;

namespace OptOutGuide.Content.Catalog;

/// <summary>The parts of a catalog, all of them without errors.</summary>
/// <param name="Version">A hash of all files.</param>
/// <param name="Ui">By language code.</param>
internal sealed record CatalogParts(
    string Version,
    SiteConfig Site,
    UrlMap Urls,
    FrozenDictionary<string, UiText> Ui,
    ImmutableArray<ContentPage> Pages,
    ImmutableArray<DeadlineText> Deadlines,
    ImmutableArray<NoticeText> Notices,
    ClaimRegister Claims,
    ImmutableArray<MetaForm> Forms,
    AuthorityList Authorities,
    GlossaryList Glossary,
    KeywordList Keywords,
    ChangeList Changes)
{
    /// <summary>Assembles the parts after all stages have finished without diagnostics.</summary>
    public static CatalogParts From(
        string version,
        SiteConfig config,
        UrlMap urls,
        FrozenDictionary<string, UiText?> ui,
        Registers registers,
        RenderedSite site)
    {
        var deadlines = site.Deadlines.Select(ToDeadlineText).ToImmutableArray();
        var byId = deadlines.ToFrozenDictionary(text => text.Deadline.Id, text => text.Deadline, StringComparer.Ordinal);
        return new CatalogParts(
            version,
            config,
            urls,
            ui.ToFrozenDictionary(entry => entry.Key, entry => Valid(entry.Value), StringComparer.Ordinal),
            [.. site.Pages.Select(page => ToPage(page, byId))],
            deadlines,
            [.. site.Notices.Select(notice => new NoticeText(notice.Notice, ByLanguage(notice.Documents)))],
            Valid(registers.Claims),
            [.. Valid(registers.Forms).Values.OrderBy(form => form.Location.Line)],
            Valid(registers.Authorities),
            Valid(registers.Glossary),
            Valid(registers.Keywords),
            Valid(registers.Changes));
    }

    private static DeadlineText ToDeadlineText(RenderedDeadline deadline) => new(Valid(deadline.Source.Deadline), ByLanguage(deadline.Documents));

    private static ContentPage ToPage(RenderedPage page, FrozenDictionary<string, Deadline> deadlines)
    {
        var facts = Valid(page.Source.Facts);
        var (id, documents) = (page.Source.Id, ByLanguage(page.Documents));
        var metadata = new PageMetadata(
            facts.Common.Order,
            [.. facts.Common.Deadlines.Select(deadline => deadlines[deadline.Value])],
            [.. facts.Common.Next.Select(next => new PageId(next.Value))],
            facts.Common.SectionStyles,
            facts.Common.FormerAnchors);
        return facts switch
        {
            HomeFacts => new HomePage(id, metadata, documents),
            GuideFacts guide => new GuidePage(id, metadata, documents, guide),
            ArticleFacts article => new ArticlePage(id, metadata, documents, article.Group, article.Data),
            EligibilityFacts eligibility => new EligibilityPage(id, metadata, documents, eligibility.Tree),
            _ => throw new InvalidOperationException($"Unknown kind of facts: {facts.GetType().Name}."),
        };
    }

    private static FrozenDictionary<string, ParsedDocument> ByLanguage(ImmutableArray<RenderedDocument> documents) =>
        documents.ToFrozenDictionary(rendered => rendered.Document.Language.Code, rendered => rendered.Document, StringComparer.Ordinal);

    private static T Valid<T>(T? part)
        where T : class =>
        part ?? throw new InvalidOperationException($"A part of type {typeof(T).Name} is missing although no diagnostic was reported.");
}
