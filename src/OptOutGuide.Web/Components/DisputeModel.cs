using System.Collections.Immutable;
using OptOutGuide.Content.Claims;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>A claim on which sources disagree: what each side says, and what is safe to do.</summary>
/// <param name="Safe">The label of the advice.</param>
public sealed record DisputeModel(string Safe, string Question, ImmutableArray<DisputeModel.Position> Positions, string Advice)
    : IComponentModel<DisputeModel, Dispute>
{
    /// <summary>One side.</summary>
    /// <param name="Sources">The sources that state it.</param>
    public sealed record Position(string Text, ImmutableArray<SourceLineModel> Sources);

    /// <summary>A disputed claim in the page's language.</summary>
    public static DisputeModel From(PageContext page, Claim claim)
    {
        var (text, ui) = (page.Catalog.Claims.TextOf(claim, page.Language), page.Ui.Sources);
        return new DisputeModel(
            ui.Safe,
            text.Statement,
            [.. claim.Positions.Zip(text.Positions, (position, said) => new Position(said, SourcesOf(page, position)))],
            text.Advice!);
    }

    private static ImmutableArray<SourceLineModel> SourcesOf(PageContext page, Content.Claims.Position position) =>
        [.. SourceLineModel.InOrder(position.Sources).Select(source => SourceLineModel.From(source, page.Ui.Sources, page.Dates))];
}
