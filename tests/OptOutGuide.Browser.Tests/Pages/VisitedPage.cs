using System.Collections.Immutable;

namespace OptOutGuide.Browser.Tests.Pages;

/// <summary>What came of a visit to one page.</summary>
/// <param name="IsStyled">The stylesheet arrived; without it, colours and widths would prove nothing.</param>
/// <param name="Violations">By look: rule, place, help.</param>
/// <param name="Overflow">How many pixels the document is wider than a window of 320.</param>
/// <param name="RequestsElsewhere">Addresses on other hosts that were asked.</param>
/// <param name="Cookies">Names.</param>
/// <param name="Messages">What stood in the console.</param>
internal sealed record VisitedPage(
    string Path,
    bool IsStyled,
    ImmutableArray<string> Violations,
    int Overflow,
    ImmutableArray<string> RequestsElsewhere,
    ImmutableArray<string> Cookies,
    ImmutableArray<string> Messages);
