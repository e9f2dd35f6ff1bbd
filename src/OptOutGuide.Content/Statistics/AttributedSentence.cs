using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Claims;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Statistics;

/// <summary>A sentence that cites a claim and names the publisher of one of its second-hand sources.</summary>
/// <param name="Outlet">The name in the sentence.</param>
public sealed record AttributedSentence(string Sentence, string Outlet, SourceLocation Location);

/// <summary>Finds attributed sentences.</summary>
internal sealed class AttributionFinder
{
    // "NTB in Finansavisen", "Euronews, republished by Africaface", "GDPRhub (noyb)": readers know the first name.
    private static readonly string[] Separators = [", ", " (", " with ", " in "];

    private readonly ContentCatalog _catalog;
    private readonly Dictionary<string, PhraseMatcher> _outlets = new(StringComparer.Ordinal);

    public AttributionFinder(ContentCatalog catalog)
    {
        _catalog = catalog;
        // A name of this kind is itself information: a court, an authority, Meta.
        var primary = catalog.Claims.Sources.Where(IsPrimary).SelectMany(NamesOf).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var source in catalog.Claims.Sources.Where(source => !IsPrimary(source)))
        {
            var names = NamesOf(source).Where(name => !primary.Contains(name)).ToList();
            if (names.Count > 0) _outlets.Add(source.Id, new PhraseMatcher(names, _ => false, _ => false));
        }
    }

    /// <summary>The attributed sentences among citations of one section, each once.</summary>
    public IEnumerable<AttributedSentence> In(IEnumerable<Citation> citations) => citations
        .Select(citation => OutletIn(citation) is { } outlet ? new AttributedSentence(citation.Sentence, outlet, citation.Location) : null)
        .OfType<AttributedSentence>()
        .DistinctBy(found => found.Sentence, StringComparer.Ordinal);

    private string? OutletIn(Citation citation)
    {
        foreach (var source in _catalog.Claims.Find(citation.ClaimId)?.Sources ?? [])
        {
            if (_outlets.TryGetValue(source.Id, out var matcher) && matcher.TryFind(citation.Sentence, 0, out _, out var outlet)) return outlet;
        }

        return null;
    }

    private static bool IsPrimary(Source source) => source.Kind == SourceKind.Primary;

    private static IEnumerable<string> NamesOf(Source source)
    {
        yield return source.Publisher;
        var end = Separators.Select(separator => source.Publisher.IndexOf(separator, StringComparison.Ordinal)).Where(at => at > 0).DefaultIfEmpty(0).Min();
        if (end > 0) yield return source.Publisher[..end];
    }
}
