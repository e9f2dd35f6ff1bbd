using System.Globalization;
using OptOutGuide.Content.Claims;
using OptOutGuide.Content.Text;
using OptOutGuide.Content.Ui;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>One source in a page's language.</summary>
/// <param name="Date">With its own precision; the word for "no date" if it has none.</param>
/// <param name="Colon">What stands between publisher and title.</param>
/// <param name="Address">The absolute URL.</param>
/// <param name="Title">In its own language.</param>
/// <param name="Language">The code of that language.</param>
/// <param name="LanguageName">Its name, written in it; null if it is the page's language.</param>
/// <param name="Kind">"first-hand" or "second-hand", in the page's language.</param>
public sealed record SourceLineModel(
    string Date,
    string Publisher,
    string Colon,
    string Address,
    string Title,
    string Language,
    string? LanguageName,
    string Kind) : IComponentModel<SourceLineModel, SourceLine>
{
    /// <summary>A source in a language.</summary>
    public static SourceLineModel From(Source source, SourcesText text, DateFormatter dates) => new(
        source.Date is { } date ? dates.Write(date) : text.Undated,
        source.PublisherIn(dates.Language),
        Typography.Colon(dates.Language.Spacing),
        source.Address.AbsoluteUri,
        source.TitleIn(dates.Language),
        source.Language,
        source.Language == dates.Language.Code ? null : CultureInfo.GetCultureInfo(source.Language).NativeName,
        source.Kind == SourceKind.Primary ? text.Primary : text.Secondary);

    /// <summary>First-hand sources before the press, and the newest of each first.</summary>
    public static IEnumerable<Source> InOrder(IEnumerable<Source> sources) =>
        sources.OrderBy(source => source.Kind).ThenByDescending(source => source.Date?.Earliest ?? DateOnly.MinValue);
}
