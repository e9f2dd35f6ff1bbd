using System.Globalization;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Claims;
using OptOutGuide.Content.Deadlines;
using OptOutGuide.Web.Components;

namespace OptOutGuide.Web.Pages;

/// <summary>The state of every claim: status, last and next review; forms, translations, next changes.</summary>
public sealed class StatusModel : SitePageModel
{
    /// <summary>All claims, as listed.</summary>
    public IEnumerable<ClaimRowModel> Rows
    {
        get
        {
            var paths = PathsOfProof();
            return Catalog.Claims.All.Select(claim => ClaimRowModel.From(Site, claim, paths.GetValueOrDefault(claim.Id)));
        }
    }

    /// <summary>The statements whose review is overdue.</summary>
    public IEnumerable<string> Overdue =>
        Catalog.Claims.All.Where(Site.State.IsOverdue).Select(claim => Catalog.Claims.TextOf(claim, Language).Statement);

    /// <summary>The number of claims on which sources disagree.</summary>
    public int Disputes => Catalog.Claims.All.Count(claim => claim.Status == ClaimStatus.Disputed);

    /// <summary>The changes that the clock will bring, in chronological order.</summary>
    public IEnumerable<string> NextChanges =>
        DeadlinesAhead().Concat(ReviewsAhead()).OrderBy(change => change.Day).Select(change => change.Text);

    /// <summary>The forms, each with what is known about it.</summary>
    public IEnumerable<FormFacts> Forms => Catalog.Forms.Select(form => FormFacts.From(form, Ui.Guide, Site.Dates));

    /// <summary>Titles of the pages and banners of this language whose original has changed.</summary>
    public IEnumerable<string> Drift => Catalog.AllDocuments
        .Where(document => document.Language == Language && !Catalog.DriftOf(document).IsEmpty)
        .Select(document => document.FrontMatter.Title);

    // By id of the claim: its entry on a sources page. That of the front page comes last, because it lists what others list in full.
    private Dictionary<string, string> PathsOfProof()
    {
        var paths = new Dictionary<string, string>(StringComparer.Ordinal);
        var pages = Catalog.Urls.All.Where(url => url.Kind == PageKind.Sources && url.Language == Language);
        foreach (var url in pages.OrderBy(url => url.Page == PageId.SourcesOf(PageId.Home)))
        {
            var page = Site.At(url);
            foreach (var claim in page.Citations.Claims) paths.TryAdd(claim.Id, $"{page.PathOf(url.Page)}#{claim.Id}");
        }

        return paths;
    }

    private IEnumerable<(DateOnly Day, string Text)> DeadlinesAhead() => Catalog.Deadlines
        .Select(text => text.Deadline)
        .Where(deadline => Site.State.Of(deadline).Phase != DeadlinePhase.Passed)
        .Select(deadline => (deadline.LastDay, Ui.Status.DeadlineEnds.Format(("date", Site.Dates.Write(deadline.LastDay)))));

    private IEnumerable<(DateOnly Day, string Text)> ReviewsAhead() => Catalog.Claims.All
        .Where(claim => claim.NeedsReview && !Site.State.IsOverdue(claim))
        .GroupBy(claim => claim.ReviewBy)
        .Select(group => (group.Key, ReviewDue(group.Key, group.Count())));

    private string ReviewDue(DateOnly day, int count) =>
        Ui.Status.ReviewDue.Format(("date", Site.Dates.Write(day)), ("count", count.ToString(CultureInfo.InvariantCulture)));
}
