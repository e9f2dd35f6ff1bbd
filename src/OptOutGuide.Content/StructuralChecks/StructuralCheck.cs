using System.Collections.Immutable;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.StructuralChecks;

/// <summary>Checks of documents against facts and against other documents. A diagnostic prevents the build of a catalog.</summary>
internal static class StructuralCheck
{
    private static readonly ImmutableArray<Action<RenderedSite, Registers, DiagnosticBag>> All =
    [
        (site, _, bag) => ReferenceChecks.CheckDeadlines(site, bag),
        (site, _, bag) => ReferenceChecks.CheckNext(site, bag),
        (site, _, bag) => ReferenceChecks.CheckNotices(site, bag),
        (site, registers, bag) => ReferenceChecks.CheckTerms(site, registers.Glossary, bag),
        (site, _, bag) => SectionChecks.CheckHaveReady(site, bag),
        (site, _, bag) => SectionChecks.CheckStyles(site, bag),
        (site, _, bag) => FormerAnchorChecks.Check(site, bag),
        (site, _, bag) => DeadlineChecks.Check(site, bag),
        (site, _, bag) => NoticeChecks.Check(site, bag),
        (site, _, bag) => EligibilityChecks.Check(site, bag),
        AnchorChecks.Check,
        AnchorChecks.CheckKeywords,
    ];

    /// <summary>Runs all checks in parallel.</summary>
    public static void RunAll(RenderedSite site, Registers registers, DiagnosticBag bag)
    {
        var results = OrderedParallel.Select(All, check =>
        {
            var own = new DiagnosticBag();
            check(site, registers, own);
            return own;
        });
        foreach (var own in results) bag.AddRange(own);
    }
}
