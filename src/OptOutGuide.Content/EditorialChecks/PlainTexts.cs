using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.EditorialChecks;

/// <summary>The texts of a site that are no Markdown and no texts of the user interface, with their places.</summary>
internal static class PlainTexts
{
    /// <summary>All of them.</summary>
    public static IEnumerable<Located<string>> Of(ContentCatalog catalog) =>
    [
        .. catalog.AllDocuments.SelectMany(Of),
        .. catalog.Guides.SelectMany(Of),
        .. catalog.Claims.Sources.SelectMany(source => At(source.Location, source.Title, source.Publisher)),
        .. catalog.Site.Languages.SelectMany(language => Of(catalog, language)),
    ];

    private static IEnumerable<Located<string>> Of(ParsedDocument document)
    {
        var front = document.FrontMatter;
        return At(SourceLocation.StartOf(document.File), front.Title, front.Short, front.Description);
    }

    private static IEnumerable<Located<string>> Of(GuidePage guide)
    {
        var labels = guide.Facts.AllSteps.SelectMany(step => step.Tap?.Labels ?? []).SelectMany(label => At(label.Location, label.Text));
        return At(SourceLocation.StartOf($"{guide.Id}/guide.yaml"), guide.Facts.Service).Concat(labels);
    }

    private static IEnumerable<Located<string>> Of(ContentCatalog catalog, SiteLanguage language) =>
    [
        .. catalog.Claims.All.Select(claim => catalog.Claims.TextOf(claim, language))
            .SelectMany(text => At(text.Location, [text.Statement, .. text.Positions, text.Advice])),
        .. catalog.Glossary.All.Select(term => catalog.Glossary.TextOf(term, language)).SelectMany(text => At(text.Location, text.Term, text.Meaning)),
        .. catalog.Changes.All.Select(change => catalog.Changes.TextOf(change, language))
            .SelectMany(text => At(text.Location, text.Title, text.Text)),
        .. catalog.Authorities.All.Select(authority => catalog.Authorities.TextOf(authority, language))
            .SelectMany(text => At(text.Location, text.Country, text.Note)),
    ];

    private static IEnumerable<Located<string>> At(SourceLocation location, params string?[] texts) =>
        texts.OfType<string>().Select(text => new Located<string>(text, location));
}
