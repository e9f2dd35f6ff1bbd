using System.Globalization;
using OptOutGuide.Content.Claims;
using OptOutGuide.Content.Deadlines;
using OptOutGuide.Web.Components;

namespace OptOutGuide.Web.Pages;

/// <summary>The state of every claim: sources, age, disagreements, next review, forms, translations, next changes.</summary>
public sealed class StatusModel : SitePageModel
{
    /// <summary>All claims, as listed.</summary>
    public IEnumerable<ClaimRowModel> Rows => Catalog.Claims.All.Select(claim => ClaimRowModel.From(Site, claim));

    /// <summary>Claims that are due for review, in words.</summary>
    public IEnumerable<string> Overdue => Catalog.Claims.All.Where(Site.State.IsOverdue).Select(claim => Catalog.Claims.TextOf(claim, Language).Says);

    /// <summary>Claims on which sources disagree.</summary>
    public IEnumerable<SectionNotesModel.Dispute> Disputes =>
        Catalog.Claims.All.Where(claim => claim.Status == ClaimStatus.Disputed).Select(claim => SectionNotesModel.DisputeOf(Site, claim));

    /// <summary>What the clock will change, in order, in words.</summary>
    public IEnumerable<string> NextChanges => Catalog.Deadlines
        .Where(words => Site.State.Of(words.Deadline).Phase != DeadlinePhase.Passed)
        .Select(words => (words.Deadline.LastDay, Ui.Status.DeadlineEnds.Format(("date", Site.Dates.Write(words.Deadline.LastDay)))))
        .Concat(Catalog.Claims.All.Where(claim => claim.NeedsReview && !Site.State.IsOverdue(claim))
            .GroupBy(claim => claim.ReviewBy)
            .Select(group => (group.Key, ReviewDue(group.Key, group.Count()))))
        .OrderBy(change => change.Item1)
        .Select(change => change.Item2);

    /// <summary>Each form: its address and what is known of it.</summary>
    public IEnumerable<PathFactsModel.FormFacts> Forms => Catalog.Forms.Select(form => PathFactsModel.FactsOf(form, Ui.Guide, Site.Dates));

    /// <summary>Titles of the pages and banners of this language whose original has changed.</summary>
    public IEnumerable<string> Drift =>
        Catalog.AllDocuments
            .Where(document => document.Language == Language && !Catalog.DriftOf(document).IsEmpty)
            .Select(document => document.FrontMatter.Title);

    private string ReviewDue(DateOnly day, int count) =>
        Ui.Status.ReviewDue.Format(("date", Site.Dates.Write(day)), ("count", count.ToString(CultureInfo.InvariantCulture)));
}
