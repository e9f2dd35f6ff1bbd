using System.Collections.Immutable;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.EditorialChecks;

/// <summary>Localized against their original.</summary>
internal static class LanguageChecks
{
    public static ImmutableArray<EditorialCheck> All { get; } =
    [
        new(Rule.LanguagesDiffer, (catalog, _) => Pairs(catalog).SelectMany(pair => Compare(pair.Original, pair.Translation))),
        new(Rule.TranslationDrift, (catalog, _) => FindDrift(catalog, critical: false)),
        new(Rule.CriticalDrift, (catalog, _) => FindDrift(catalog, critical: true)),
    ];

    private static IEnumerable<(ParsedDocument Original, ParsedDocument Translation)> Pairs(ContentCatalog catalog) =>
        catalog.AllDocuments.Where(document => document.Lock is not null).Select(document => (catalog.OriginalOf(document), document));

    private static IEnumerable<Finding> Compare(ParsedDocument original, ParsedDocument translation)
    {
        var ids = original.Body.Sections.Select(section => section.Id).ToList();
        if (!ids.SequenceEqual(translation.Body.Sections.Select(section => section.Id)))
        {
            yield return new Finding(SourceLocation.StartOf(translation.File), $"The sections are not those of {original.File}: {string.Join(", ", ids.Skip(1))}.", "Give both the same sections, with the same ids, in the same order.");
            yield break;
        }

        foreach (var (first, second) in original.Body.Sections.Zip(translation.Body.Sections))
        {
            var (cited, citedHere) = (CitedIn(first), CitedIn(second));
            if (!cited.SequenceEqual(citedHere))
                yield return new Finding(second.Location, $"The section cites {Listed(citedHere)}; in {original.File} it cites {Listed(cited)}.", "Cite the same claims in the same order.");
        }

        var (blanks, blanksHere) = (BlanksOf(original), BlanksOf(translation));
        if (!blanks.SequenceEqual(blanksHere))
            yield return new Finding(SourceLocation.StartOf(translation.File), $"The blanks are {Listed(blanksHere)}; in {original.File} they are {Listed(blanks)}.", "Give both the same blanks, in the same order.");

        var (links, linksHere) = (LinksOf(original), LinksOf(translation));
        foreach (var missing in links.Except(linksHere)) yield return new Finding(SourceLocation.StartOf(translation.File), $"The link to '{missing}' of {original.File} is missing.", "Add it, or remove it there.");
        foreach (var extra in linksHere.Except(links)) yield return new Finding(SourceLocation.StartOf(translation.File), $"The link to '{extra}' is not in {original.File}.", "Remove it, or add it there.");
    }

    private static IEnumerable<Finding> FindDrift(ContentCatalog catalog, bool critical)
    {
        foreach (var (original, translation) in Pairs(catalog))
        {
            foreach (var key in catalog.DriftOf(translation))
            {
                var section = original.Body.Sections.FirstOrDefault(candidate => TranslationLock.KeyOf(candidate) == key);
                var isCritical = IsBanner(catalog, original) || section?.Citations.Any(citation => catalog.Claims.Find(citation.ClaimId)?.IsCritical == true) == true;
                if (isCritical != critical) continue;
                var location = translation.Body.Sections.FirstOrDefault(candidate => TranslationLock.KeyOf(candidate) == key)?.Location ?? SourceLocation.StartOf(translation.File);
                yield return new Finding(location, $"'{key}' has changed in {original.File} since it was translated.", $"Bring the translation up to date, then run: translated {translation.Id} {translation.Language.Code} {key}.");
            }
        }
    }

    // The words of a deadline are about a deadline, whatever they cite.
    private static bool IsBanner(ContentCatalog catalog, ParsedDocument document) => catalog.Deadlines.Any(words => words.Documents.Values.Contains(document));

    private static List<string> CitedIn(Section section) => [.. section.Citations.Select(citation => citation.ClaimId)];

    private static List<string> LinksOf(ParsedDocument document) => [.. document.Body.Links.Select(link => link.Anchor is null ? link.Page.Value : $"{link.Page}#{link.Anchor}")];

    private static List<string> BlanksOf(ParsedDocument document) => [.. document.Body.FillInFields.Select(blank => blank.Name)];

    private static string Listed(List<string> ids) => ids.Count == 0 ? "nothing" : string.Join(", ", ids);
}
