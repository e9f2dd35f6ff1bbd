using System.Collections.Immutable;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.EditorialChecks;

/// <summary>Compares translations with their original.</summary>
internal static class LanguageChecks
{
    public static ImmutableArray<EditorialCheck> All { get; } =
    [
        new(Rule.LanguagesDiffer, (catalog, _) => TranslationsOf(catalog)
            .SelectMany(pair => Compare(
                WithoutLeftOut(catalog, pair.Original, pair.Translation.Language),
                WithoutLeftOut(catalog, pair.Translation, pair.Original.Language)))),
        new(Rule.TranslationDrift, (catalog, _) => FindDrift(catalog, Rule.TranslationDrift, critical: false)),
        new(Rule.CriticalDrift, (catalog, _) => FindDrift(catalog, Rule.CriticalDrift, critical: true)),
    ];

    private static IEnumerable<(ParsedDocument Original, ParsedDocument Translation)> TranslationsOf(ContentCatalog catalog) =>
        catalog.AllDocuments.Where(document => document.Lock is not null).Select(document => (catalog.OriginalOf(document), document));

    // A document without the routes that are left out in another language.
    private static ParsedDocument WithoutLeftOut(ContentCatalog catalog, ParsedDocument document, SiteLanguage other)
    {
        if (catalog.Find(document.Id) is not GuidePage guide) return document;
        var leftOut = guide.TextIn(other).LeftOut.Select(route => route.Id).ToHashSet(StringComparer.Ordinal);
        return leftOut.Count == 0
            ? document
            : document with { Body = document.Body with { Sections = [.. document.Body.Sections.Where(section => !leftOut.Contains(section.Id))] } };
    }

    private static IEnumerable<Diagnostic> Compare(ParsedDocument original, ParsedDocument translation)
    {
        var ids = original.Body.Sections.Select(section => section.Id).ToList();
        return ids.SequenceEqual(translation.Body.Sections.Select(section => section.Id))
            ? [.. CompareCitations(original, translation), .. CompareFields(original, translation), .. CompareLinks(original, translation)]
            :
            [
                Differs(
                    SourceLocation.StartOf(translation.File),
                    $"The sections differ from those of {original.File}: {string.Join(", ", ids.Skip(1))}.",
                    "Give both the same sections, with the same ids, in the same order."),
            ];
    }

    private static IEnumerable<Diagnostic> CompareCitations(ParsedDocument original, ParsedDocument translation)
    {
        foreach (var (first, second) in original.Body.Sections.Zip(translation.Body.Sections))
        {
            List<string> expected = [.. first.Citations.Select(citation => citation.ClaimId)];
            List<string> actual = [.. second.Citations.Select(citation => citation.ClaimId)];
            if (expected.SequenceEqual(actual)) continue;
            yield return Differs(
                second.Location,
                $"The section cites {Join(actual)}; in {original.File} it cites {Join(expected)}.",
                "Cite the same claims in the same order.");
        }
    }

    private static IEnumerable<Diagnostic> CompareFields(ParsedDocument original, ParsedDocument translation)
    {
        List<string> expected = [.. original.Body.FillInFields.Select(field => field.Name)];
        List<string> actual = [.. translation.Body.FillInFields.Select(field => field.Name)];
        if (expected.SequenceEqual(actual)) yield break;
        yield return Differs(
            SourceLocation.StartOf(translation.File),
            $"The fields are {Join(actual)}; in {original.File} they are {Join(expected)}.",
            "Give both the same fields, in the same order.");
    }

    private static IEnumerable<Diagnostic> CompareLinks(ParsedDocument original, ParsedDocument translation)
    {
        var (expected, actual) = (LinksOf(original), LinksOf(translation));
        var location = SourceLocation.StartOf(translation.File);
        foreach (var missing in expected.Except(actual))
            yield return Differs(location, $"The link to '{missing}' of {original.File} is missing.", "Add it, or remove it there.");
        foreach (var extra in actual.Except(expected))
            yield return Differs(location, $"The link to '{extra}' is not in {original.File}.", "Remove it, or add it there.");
    }

    private static IEnumerable<Diagnostic> FindDrift(ContentCatalog catalog, Rule rule, bool critical) =>
        from pair in TranslationsOf(catalog)
        from key in catalog.DriftOf(pair.Translation)
        where IsCritical(catalog, pair.Original, key) == critical
        select new Diagnostic(
            rule,
            SectionOf(pair.Translation, key)?.Location ?? SourceLocation.StartOf(pair.Translation.File),
            $"'{key}' has changed in {pair.Original.File} since it was translated.",
            $"Update the translation, then run: review translation {pair.Translation.Id} {pair.Translation.Language.Code} {key}.");

    // The texts of deadlines are critical even without citations.
    private static bool IsCritical(ContentCatalog catalog, ParsedDocument original, string key) =>
        catalog.Deadlines.Any(text => text.Documents.Values.Any(document => document.File == original.File))
        || SectionOf(original, key)?.Citations.Any(citation => catalog.Claims.Find(citation.ClaimId)?.IsCritical == true) == true;

    private static Section? SectionOf(ParsedDocument document, string key) =>
        document.Body.Sections.FirstOrDefault(section => TranslationLock.KeyOf(section) == key);

    private static List<string> LinksOf(ParsedDocument document) => [.. document.Body.Links.Select(link => link.Value.ToString())];

    private static string Join(List<string> ids) => ids.Count == 0 ? "nothing" : string.Join(", ", ids);

    private static Diagnostic Differs(SourceLocation location, string message, string fix) => new(Rule.LanguagesDiffer, location, message, fix);
}
