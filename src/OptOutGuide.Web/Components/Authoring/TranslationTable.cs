using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Text;
using static OptOutGuide.Web.Components.Authoring.AuthoringTableModel;

namespace OptOutGuide.Web.Components.Authoring;

/// <summary>Where a language says less than the original, or something older.</summary>
internal static class TranslationTable
{
    public static AuthoringTableModel Of(AuthoringContext context) => new(
        "translations",
        "Gaps of translations",
        "Parts whose original is newer, paths that are left out, and words that a language lacks.",
        ["place", "gap", "command"],
        [
            .. context.Catalog.Site.Languages.SelectMany(language =>
                (IEnumerable<Row>)[.. Drift(context, language), .. LeftOut(context, language), .. MissingWords(context, language)]),
        ],
        "None.");

    private static IEnumerable<Row> Drift(AuthoringContext context, SiteLanguage language) =>
        from document in context.Catalog.AllDocuments
        where document.Language == language
        let original = context.Catalog.OriginalOf(document)
        from key in context.Catalog.DriftOf(document)
        select new Row(
            new Cell(context.Edit($"{document.Id}, {key}", PlaceOf(document, key))),
            new Cell(Piece.Of($"{language.NativeName}:"), Piece.Due("↻ the original is newer,"), context.Edit(original.File, PlaceOf(original, key))),
            new Cell(Piece.Command($"review translation {document.Id} {language.Code} {key}")));

    // Labels that no source shows are missing in any language, the original too.
    private static IEnumerable<Row> LeftOut(AuthoringContext context, SiteLanguage language) =>
        from guide in context.Catalog.Guides
        from route in guide.TextIn(language).LeftOut
        select new Row(
            new Cell(context.Edit($"{guide.Id}/guide.yaml")),
            Cell.Of($"{language.NativeName}: the path '{route.Id}' is left out, because a label on it was not seen in this language"),
            Cell.Of(""));

    // Both files are optional; sources.yaml itself has the words of the original.
    private static IEnumerable<Row> MissingWords(AuthoringContext context, SiteLanguage language)
    {
        if (context.Catalog.Keywords.In(language).IsEmpty)
            yield return Missing(context, language, "keywords", "no keywords; the index has headings and terms only");
        if (language != context.Original && context.Catalog.Claims.Sources.All(source =>
            source.TitleIn(language) == source.Title && source.PublisherIn(language) == source.Publisher))
        {
            yield return Missing(context, language, "sources", "no titles and publishers of sources in the words of this language");
        }
    }

    private static Row Missing(AuthoringContext context, SiteLanguage language, string folder, string gap) => new(
        new Cell(context.Edit($"{folder}/{language.Code}.yaml")),
        Cell.Of($"{language.NativeName}: {gap}"),
        Cell.Of(""));

    private static SourceLocation PlaceOf(ParsedDocument document, string key) =>
        document.Body.Sections.FirstOrDefault(section => TranslationLock.KeyOf(section) == key)?.Location ?? SourceLocation.StartOf(document.File);
}
