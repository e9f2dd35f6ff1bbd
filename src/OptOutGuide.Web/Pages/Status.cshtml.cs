using System.Collections.Immutable;
using System.Globalization;
using OptOutGuide.Content.Claims;
using OptOutGuide.Content.Deadlines;
using OptOutGuide.Content.Documents;
using OptOutGuide.Web.Components;
using OptOutGuide.Web.Http;

namespace OptOutGuide.Web.Pages;

/// <summary>The state of every claim: sources, age, disagreements, next review, forms, translations, next changes.</summary>
public sealed class StatusModel(SiteRequest site) : SitePageModel(site)
{
    /// <summary>One statement.</summary>
    public sealed record Row(string Says, ImmutableArray<SourceListModel.SourceLine> Sources, string State, string Looked, string? Held, string Review, bool Overdue);

    /// <inheritdoc/>
    public override string Title => Ui.Status.Title;

    /// <inheritdoc/>
    public override string Description => Ui.Status.Description;

    /// <inheritdoc/>
    protected override IEnumerable<Citation> Cited => Catalog.Claims.All.Select(claim => new Citation(claim.Id, claim.Location));

    /// <summary>All claims, as listed.</summary>
    public IEnumerable<Row> Rows => Catalog.Claims.All.Select(RowOf);

    /// <summary>Claims that are due for review, in words.</summary>
    public IEnumerable<string> Overdue => Catalog.Claims.All.Where(Site.State.IsOverdue).Select(claim => Catalog.Claims.TextOf(claim, Language).Says);

    /// <summary>Claims on which sources disagree.</summary>
    public IEnumerable<SectionNotesModel.Dispute> Disputes =>
        Catalog.Claims.All.Where(claim => claim.Status == ClaimStatus.Disputed).Select(claim => SectionNotesModel.DisputeOf(this, claim));

    /// <summary>What the clock will change, in order, in words.</summary>
    public IEnumerable<string> NextChanges => Catalog.Deadlines
        .Where(words => Site.State.Of(words.Deadline).Phase != DeadlinePhase.Passed)
        .Select(words => (words.Deadline.LastDay, Ui.Status.DeadlineEnds.Format(("date", Dates.Write(words.Deadline.LastDay)))))
        .Concat(Catalog.Claims.All.Where(claim => claim.NeedsReview && !Site.State.IsOverdue(claim))
            .GroupBy(claim => claim.ReviewBy)
            .Select(group => (group.Key, Ui.Status.ReviewDue.Format(("date", Dates.Write(group.Key)), ("count", group.Count().ToString(CultureInfo.InvariantCulture))))))
        .OrderBy(change => change.Item1)
        .Select(change => change.Item2);

    /// <summary>Each form: its address and what is known of it.</summary>
    public IEnumerable<PathFactsModel.FormFacts> Forms => Catalog.Forms.Select(form => PathFactsModel.FactsOf(form, Ui.Guide, Dates));

    /// <summary>Titles of the pages and banners of this language whose original has changed.</summary>
    public IEnumerable<string> Drift =>
        Catalog.AllDocuments.Where(document => document.Language == Language && !Catalog.DriftOf(document).IsEmpty).Select(document => document.FrontMatter.Title);

    private Row RowOf(Claim claim) => new(
        Catalog.Claims.TextOf(claim, Language).Says,
        [.. claim.Sources.Select(source => SourceListModel.LineOf(source, Ui.Sources, Dates))],
        claim.Status switch
        {
            ClaimStatus.Confirmed => Ui.Status.Confirmed,
            ClaimStatus.Reported => Ui.Status.Reported,
            ClaimStatus.Disputed => Ui.Status.Disputed,
            _ => Ui.Status.Withdrawn,
        },
        Dates.Write(claim.LastReviewed),
        claim.LastConfirmed is { } held ? Ui.Status.Held.Format(("date", Dates.Write(held))) : null,
        Dates.Write(claim.ReviewBy),
        Site.State.IsOverdue(claim));
}
