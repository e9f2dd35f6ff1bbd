using System.Collections.Immutable;
using System.Text.Json;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Claims;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Text;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Formats;

/// <summary>Fills <see cref="SiteData"/> from the catalog.</summary>
internal static class DataFile
{
    private const int SchemaVersion = 2;

    public static string Write(PageContext context) => JsonSerializer.Serialize(Of(context), JsonText.Readable) + "\n";

    public static SiteData Of(PageContext context)
    {
        var (catalog, languages) = (context.Catalog, context.Catalog.Site.Languages);
        return new SiteData(
            SchemaVersion,
            catalog.Version,
            context.PublicUrl + "/",
            Licence.Name,
            Licence.Address,
            context.State.ChangesAt is { } until ? IsoDates.Write(until) : null,
            [.. languages.Select(language => new SiteData.Language(language.Code, language.NativeName))],
            [.. catalog.Guides.Select(guide => GuideOf(context, guide))],
            [.. catalog.Articles.Select(article => new SiteData.Article(article.Id.ShareId, context.ShareUrl(article.Id), PagesOf(context, article)))],
            [.. context.State.Deadlines.Select(status => new SiteData.Deadline(
                status.Deadline.Id, status.Deadline.LastDay, status.Deadline.Zone.Id, status.Deadline.Revision, DeadlineText.SectionOf(status.Phase), status.DaysLeft,
                InAll(languages, language => catalog.TextOf(status.Deadline).Documents[language.Code].FrontMatter.Title)))],
            [.. catalog.Forms.Select(form => new SiteData.Form(form.Id, form.Address.AbsoluteUri, Name(form.Status), form.Read.Id, form.Opened))],
            [.. catalog.Claims.All.Select(claim => ClaimOf(context, claim))],
            [.. catalog.Claims.Sources.Select(source => new SiteData.Source(source.Id, source.Title, source.Publisher, source.Date?.ToString(), source.Address.AbsoluteUri, source.Language, Name(source.Kind)))],
            [.. catalog.Changes.All.Select(change => new SiteData.Change(
                change.Id, change.Happened.ToString(), change.Recorded,
                InAll(languages, language => catalog.Changes.TextOf(change, language).Title),
                InAll(languages, language => catalog.Changes.TextOf(change, language).Text),
                [.. change.Claims.Select(claim => claim.Id)]))]);
    }

    private static SiteData.Guide GuideOf(PageContext context, GuidePage guide)
    {
        var languages = context.Catalog.Site.Languages;
        ImmutableSortedDictionary<string, string> TextOf(Func<LocalizedGuide, AnchoredItem> item) =>
            InAll(languages, language => HtmlText.Plain(item(guide.TextIn(language)).Html));
        SiteData.GuideStep StepOf(StepFacts step) =>
            new(step.Id, TextOf(text => text[step.Id]), step.Tap is { } tap ? TapOf(tap) : null, $"{context.ShareUrl(guide.Id)}#{step.Id}");

        return new SiteData.Guide(
            guide.Id.ShareId,
            guide.Facts.Service,
            context.ShareUrl(guide.Id),
            [.. guide.Deadlines.Select(deadline => deadline.Id)],
            PagesOf(context, guide),
            [.. guide.TextIn(languages[0]).HaveReady.Select(item => new SiteData.Item(item.Id, TextOf(text => text.HaveReady.First(other => other.Id == item.Id))))],
            [.. guide.Facts.Routes.Select(path => new SiteData.Path(
                path.Id,
                InAll(languages, language => guide.In(language).Body.Find(path.Id)!.Title),
                path.Form?.Id,
                path.FirstSeen.ToString(),
                path.LastSeen.ToString(),
                [.. path.Seen.Select(source => source.Id)],
                [.. path.Steps.Select(StepOf)]))],
            [.. guide.Facts.Shared.Select(StepOf)]);
    }

    private static SiteData.Tap TapOf(Tap tap) => new(Name(tap.Kind), tap.Labels.ToImmutableSortedDictionary(label => label.Language.Code, label => label.Text, StringComparer.Ordinal));

    private static ImmutableSortedDictionary<string, SiteData.Page> PagesOf(PageContext context, ContentPage page) => InAll(context.Catalog.Site.Languages, language =>
    {
        var (front, address) = (page.In(language).FrontMatter, context.Catalog.Urls.Of(page.Id, language));
        return new SiteData.Page(front.Title, front.Description, context.UrlOf(address), context.PublicUrl + FilePaths.Markdown(address), front.Changed!.Value);
    });

    private static SiteData.Claim ClaimOf(PageContext context, Claim claim)
    {
        var (register, languages) = (context.Catalog.Claims, context.Catalog.Site.Languages);
        var disputed = !claim.Positions.IsEmpty;
        return new SiteData.Claim(
            claim.Id,
            Name(claim.Topic),
            Name(claim.Status),
            InAll(languages, language => register.TextOf(claim, language).Says),
            disputed ? [.. claim.Positions.Select((position, index) => new SiteData.Position(position.Id, InAll(languages, language => register.TextOf(claim, language).Positions[index]), [.. position.Sources.Select(source => source.Id)]))] : null,
            disputed ? InAll(languages, language => register.TextOf(claim, language).Advice!) : null,
            [.. claim.Sources.Select(source => source.Id)],
            claim.LastReviewed,
            claim.LastConfirmed?.ToString(),
            claim.ReviewBy,
            context.State.IsOverdue(claim));
    }

    private static ImmutableSortedDictionary<string, T> InAll<T>(ImmutableArray<SiteLanguage> languages, Func<SiteLanguage, T> of) =>
        languages.ToImmutableSortedDictionary(language => language.Code, of, StringComparer.Ordinal);

    private static string Name(Enum value) => Identifiers.ToKebabCase(value.ToString());
}
