using System.Collections.Immutable;
using System.Text.Json;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Changes;
using OptOutGuide.Content.Claims;
using OptOutGuide.Content.Deadlines;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Forms;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Notices;
using OptOutGuide.Content.Text;
using OptOutGuide.Web.Rendering;
using OptOutGuide.Web.Settings;

namespace OptOutGuide.Web.Formats;

/// <summary><c>/data.json</c>: creates <see cref="SiteData"/> from the catalog.</summary>
internal static class DataFile
{
    private const int SchemaVersion = 2;

    public static string Write(PageContext context) => JsonSerializer.Serialize(Of(context), JsonText.Readable) + "\n";

    public static SiteData Of(PageContext context)
    {
        var catalog = context.Catalog;
        return new SiteData(
            SchemaVersion,
            ProgramVersion.Current,
            catalog.Version,
            context.UrlOf("/"),
            Licence.Name,
            Licence.Address,
            context.State.ChangesAt is { } until ? IsoDates.Write(until) : null,
            [.. catalog.Site.Languages.Select(language => new SiteData.Language(language.Code, language.NativeName))],
            [.. catalog.Guides.Select(guide => GuideOf(context, guide))],
            [.. catalog.Articles.Select(article => ArticleOf(context, article))],
            [.. context.State.Deadlines.Select(status => DeadlineOf(catalog, status))],
            [.. context.State.Notices.Select(notice => NoticeOf(catalog, notice))],
            [.. catalog.Forms.Select(FormOf)],
            [.. catalog.Claims.All.Select(claim => ClaimOf(context, claim))],
            [.. catalog.Claims.Sources.Select(source => SourceOf(catalog, source))],
            [.. catalog.Changes.All.Select(change => ChangeOf(catalog, change))]);
    }

    private static SiteData.Guide GuideOf(PageContext context, GuidePage guide)
    {
        var languages = context.Catalog.Site.Languages;
        return new SiteData.Guide(
            guide.Id.ShareId,
            guide.Facts.Service,
            context.ShareUrl(guide.Id),
            [.. guide.Deadlines.Select(deadline => deadline.Id)],
            PagesOf(context, guide),
            [
                .. guide.TextIn(languages[0]).HaveReady
                    .Select(item => new SiteData.Item(item.Id, TextOf(text => text.HaveReady.First(other => other.Id == item.Id)))),
            ],
            [.. guide.Facts.Routes.Select(RouteOf)],
            [.. guide.Facts.Shared.Select(StepOf)]);

        ImmutableSortedDictionary<string, string> TextOf(Func<LocalizedGuide, AnchoredItem> item) =>
            InAll(languages, language => HtmlText.Plain(item(guide.TextIn(language)).Html));

        SiteData.GuideStep StepOf(StepFacts step) => new(
            step.Id,
            InSome(languages, language => guide.TextIn(language).Find(step.Id) is { } text ? HtmlText.Plain(text.Html) : null),
            step.Tap is { } tap ? TapOf(tap) : null,
            $"{context.ShareUrl(guide.Id)}#{step.Id}");

        SiteData.Path RouteOf(GuideRoute route) => new(
            route.Id,
            InSome(languages, language => guide.In(language).Body.Find(route.Id)?.Title),
            route.Form?.Id,
            route.FirstSeen.ToString(),
            route.LastSeen.ToString(),
            [.. route.Seen.Select(source => source.Id)],
            [.. route.Steps.Select(StepOf)]);
    }

    private static SiteData.Tap TapOf(Tap tap) => new(
        NameOf(tap.Kind),
        tap.Labels.ToImmutableSortedDictionary(label => label.Language.Code, label => label.Text, StringComparer.Ordinal));

    private static SiteData.Article ArticleOf(PageContext context, ArticlePage article) =>
        new(article.Id.ShareId, context.ShareUrl(article.Id), PagesOf(context, article));

    private static ImmutableSortedDictionary<string, SiteData.Page> PagesOf(PageContext context, ContentPage page) =>
        InAll(context.Catalog.Site.Languages, language =>
        {
            var (front, url) = (page.In(language).FrontMatter, context.Catalog.Urls.Of(page.Id, language));
            return new SiteData.Page(
                front.Title,
                front.Description,
                context.UrlOf(url),
                context.UrlOf(FilePaths.Markdown(url)),
                front.Changed!.Value);
        });

    private static SiteData.Deadline DeadlineOf(ContentCatalog catalog, DeadlineStatus status) => new(
        status.Deadline.Id,
        status.Deadline.LastDay,
        status.Deadline.Zone.Id,
        status.Deadline.Revision,
        DeadlineText.SectionOf(status.Phase),
        status.DaysLeft,
        InAll(catalog.Site.Languages, language => catalog.TextOf(status.Deadline).Documents[language.Code].FrontMatter.Title));

    private static SiteData.Notice NoticeOf(ContentCatalog catalog, Notice notice) => new(
        notice.Id,
        IsoDates.Write(notice.From),
        notice.Until is { } until ? IsoDates.Write(until) : null,
        notice.Pages is { } pages ? [.. pages.Select(page => new PageId(page.Value).ShareId)] : null,
        InAll(catalog.Site.Languages, language => HtmlText.Plain(catalog.TextOf(notice).HtmlIn(language))));

    private static SiteData.Form FormOf(MetaForm form) =>
        new(form.Id, form.Address.AbsoluteUri, NameOf(form.Status), form.Read.Id, form.Opened, NameOf(form.Availability), form.Since);

    private static SiteData.Claim ClaimOf(PageContext context, Claim claim)
    {
        var (register, languages) = (context.Catalog.Claims, context.Catalog.Site.Languages);
        var isDisputed = !claim.Positions.IsEmpty;
        return new SiteData.Claim(
            claim.Id,
            NameOf(claim.Topic),
            NameOf(claim.Status),
            InAll(languages, language => register.TextOf(claim, language).Statement),
            isDisputed ? [.. claim.Positions.Select(PositionOf)] : null,
            isDisputed ? InAll(languages, language => register.TextOf(claim, language).Advice!) : null,
            [.. claim.Sources.Select(source => source.Id)],
            claim.LastReviewed,
            claim.LastConfirmed?.ToString(),
            claim.ReviewBy,
            context.State.IsOverdue(claim));

        SiteData.Position PositionOf(Position position, int index) => new(
            position.Id,
            InAll(languages, language => register.TextOf(claim, language).Positions[index]),
            [.. position.Sources.Select(source => source.Id)]);
    }

    private static SiteData.Source SourceOf(ContentCatalog catalog, Source source) => new(
        source.Id,
        source.Title,
        source.Publisher,
        InAll(catalog.Site.Languages, source.TitleIn),
        InAll(catalog.Site.Languages, source.PublisherIn),
        source.Date?.ToString(),
        source.Address.AbsoluteUri,
        source.Language,
        NameOf(source.Kind));

    private static SiteData.Change ChangeOf(ContentCatalog catalog, FactChange change) => new(
        change.Id,
        change.Happened.ToString(),
        change.Recorded,
        InAll(catalog.Site.Languages, language => catalog.Changes.TextOf(change, language).Title),
        InAll(catalog.Site.Languages, language => catalog.Changes.TextOf(change, language).Text),
        [.. change.Claims.Select(claim => claim.Id)]);

    private static ImmutableSortedDictionary<string, T> InAll<T>(ImmutableArray<SiteLanguage> languages, Func<SiteLanguage, T> of) =>
        languages.ToImmutableSortedDictionary(language => language.Code, of, StringComparer.Ordinal);

    // A route is left out in languages in which its labels were not seen.
    private static ImmutableSortedDictionary<string, string> InSome(ImmutableArray<SiteLanguage> languages, Func<SiteLanguage, string?> of) =>
        languages.Where(language => of(language) is not null)
            .ToImmutableSortedDictionary(language => language.Code, language => of(language)!, StringComparer.Ordinal);

    private static string NameOf(Enum value) => Identifiers.ToKebabCase(value.ToString());
}
