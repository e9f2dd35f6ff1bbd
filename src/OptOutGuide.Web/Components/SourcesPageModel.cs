using System.Collections.Immutable;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Forms;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>A sources page: every statement of a page with its proof, and what else the page rests on.</summary>
/// <param name="CiteAs">How to cite this page.</param>
/// <param name="Newest">The newest source, and until when nobody found a newer one; null if no source has a date.</param>
/// <param name="Groups">The statements by section, in the order of the text.</param>
/// <param name="Routes">How each route of a guide was described; empty for other pages.</param>
/// <param name="Forms">The forms that the page leads to.</param>
/// <param name="Unknown">The sections that the page shows only here.</param>
/// <param name="Others">On the page that built-in pages share: the sources pages of all other pages.</param>
public sealed record SourcesPageModel(
    string CiteAs,
    string? Newest,
    ImmutableArray<SourcesPageModel.Group> Groups,
    ImmutableArray<SourcesPageModel.Route> Routes,
    ImmutableArray<FormFacts> Forms,
    ImmutableArray<Section> Unknown,
    ImmutableArray<SourcesPageModel.Link> Others)
{
    /// <summary>A link to a page.</summary>
    public sealed record Link(string Path, string Title);

    /// <summary>The statements of one section.</summary>
    /// <param name="Heading">Empty for what stands above the first section.</param>
    /// <param name="First">The number of the first one on the page.</param>
    public sealed record Group(string Heading, int First, ImmutableArray<StatementModel> Statements);

    /// <summary>One route of a guide.</summary>
    /// <param name="Path">Where the guide shows it.</param>
    /// <param name="Seen">Between which dates sources described it.</param>
    public sealed record Route(string Title, string Path, string Seen, ImmutableArray<SourceLineModel> Sources);

    /// <summary>The content of a sources page.</summary>
    public static SourcesPageModel From(PageContext page)
    {
        var (owner, ui) = (page.SourcesOwner!, page.Ui.Sources);
        var text = owner.In(page.Language);
        return new SourcesPageModel(
            ui.CiteAs.Format(("site", page.Ui.SiteName), ("title", page.Title), ("date", page.Dates.Write(ReviewedOf(page))), ("address", page.Canonical!)),
            NewestOf(page),
            GroupsOf(page),
            owner is GuidePage guide ? [.. guide.TextIn(page.Language).Routes.Select(route => RouteOf(page, guide, route))] : [],
            [.. FormsOf(page, owner).Select(form => FormFacts.From(form, page.Ui.Guide, page.Dates))],
            [.. owner.SectionsWith(SectionRole.SourcesPage, page.Language)],
            owner is HomePage ? [.. OthersOf(page)] : []);
    }

    // Without statements, the day on which the page was last changed.
    private static DateOnly ReviewedOf(PageContext page) => page.Reviewed ?? page.Catalog.ChangedOn(page.Url!);

    private static string? NewestOf(PageContext page)
    {
        var newest = page.Citations.Claims
            .SelectMany(claim => claim.Sources)
            .Where(source => source.Date is not null)
            .MaxBy(source => source.Date!.Value.Earliest);
        return newest is null
            ? null
            : page.Ui.Sources.Newest.Format(
                ("date", page.Dates.Write(newest.Date!.Value)),
                ("publisher", newest.PublisherIn(page.Language)),
                ("reviewed", page.Dates.Write(ReviewedOf(page))));
    }

    private static ImmutableArray<Group> GroupsOf(PageContext page)
    {
        var passages = page.Content.Passages.ToLookup(passage => passage.ClaimId, StringComparer.Ordinal);
        var groups = ImmutableArray.CreateBuilder<Group>();
        var number = 1;
        foreach (var section in page.Citations.Claims.GroupBy(claim => passages[claim.Id].First().Heading, StringComparer.Ordinal))
        {
            groups.Add(new Group(section.Key, number, [.. section.Select(claim => StatementModel.From(page, claim, [.. passages[claim.Id]]))]));
            number += section.Count();
        }

        return groups.ToImmutable();
    }

    private static string SeenOf(PageContext page, GuideRoute route)
    {
        var (first, last) = (page.Dates.Write(route.FirstSeen), page.Dates.Write(route.LastSeen));
        return first == last
            ? page.Ui.Guide.SeenOn.Format(("date", first))
            : page.Ui.Guide.SeenBetween.Format(("first", first), ("last", last));
    }

    private static Route RouteOf(PageContext page, GuidePage guide, GuideRouteText route) => new(
        route.Section.Title,
        $"{page.PathOf(guide.Id)}#{route.Section.Id}",
        SeenOf(page, route.Facts),
        [.. SourceLineModel.InOrder(route.Facts.Seen).Select(source => SourceLineModel.From(source, page.Ui.Sources, page.Dates))]);

    private static IEnumerable<MetaForm> FormsOf(PageContext page, ContentPage owner)
    {
        var linked = owner.In(page.Language).Body.Forms;
        var opened = owner is GuidePage guide ? guide.Facts.Routes.Select(route => route.Form).OfType<MetaForm>().ToHashSet() : [];
        return page.Catalog.Forms.Where(form => opened.Contains(form) || linked.Contains(form.Id));
    }

    private static IEnumerable<Link> OthersOf(PageContext page) =>
        from other in page.Catalog.Guides.Concat<ContentPage>(page.Catalog.Articles)
        let sources = page.Catalog.SourcesPageOf(other.Id)
        where sources is not null
        select new Link(page.PathOf(sources), other.In(page.Language).FrontMatter.Title);
}
