using System.Collections.Immutable;
using OptOutGuide.Content.Claims;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>A claim on which sources disagree: what each side says, and what is safe to do.</summary>
/// <param name="Disagree">The label of the box; null where the status already says it.</param>
/// <param name="Safe">The label of the advice.</param>
public sealed record DisputeModel(string? Disagree, string Safe, string Question, ImmutableArray<DisputeModel.Position> Positions, string Advice)
    : IComponentModel<DisputeModel, Dispute>
{
    /// <summary>One side.</summary>
    /// <param name="Sources">Who statement so; empty where the page lists no sources.</param>
    public sealed record Position(string Text, ImmutableArray<SourceLineModel> Sources);

    /// <summary>A disputed claim in the page's language.</summary>
    /// <param name="inStatement">It is part of a statement: each side names its sources, and there is no label.</param>
    public static DisputeModel From(PageContext page, Claim claim, bool inStatement)
    {
        var (text, ui) = (page.Catalog.Claims.TextOf(claim, page.Language), page.Ui.Sources);
        return new DisputeModel(
            inStatement ? null : ui.Disagree,
            ui.Safe,
            text.Statement,
            [.. claim.Positions.Zip(text.Positions, (position, said) => new Position(said, inStatement ? SourcesOf(page, position) : []))],
            text.Advice!);
    }

    private static ImmutableArray<SourceLineModel> SourcesOf(PageContext page, Content.Claims.Position position) =>
        [.. SourceLineModel.InOrder(position.Sources).Select(source => SourceLineModel.From(source, page.Ui.Sources, page.Dates))];
}
