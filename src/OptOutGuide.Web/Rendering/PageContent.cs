using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Claims;
using OptOutGuide.Content.Documents;

namespace OptOutGuide.Web.Rendering;

/// <summary>What distinguishes one page from another for the layout.</summary>
/// <param name="Title">The <c>h1</c>.</param>
/// <param name="Description">One sentence for search engines.</param>
/// <param name="Citations">What the page cites, in the order of its text.</param>
public sealed record PageContent(string Title, string Description, IEnumerable<Citation> Citations)
{
    /// <summary>The content of a page, by its kind.</summary>
    public static PageContent Of(PageContext page) => page.Url?.Kind switch
    {
        PageKind.Home or PageKind.Guide or PageKind.Article => OfDocument(page, page.Document!),
        PageKind.Checklist => new(page.Ui.Checklist.Title, page.Ui.Checklist.Description, page.ListedGuides.SelectMany(guide => CitationsOf(page, guide))),
        PageKind.GuideChecklist => OfGuideChecklist(page, page.ListedGuides[0]),
        PageKind.Status => new(page.Ui.Status.Title, page.Ui.Status.Description, page.Catalog.Claims.All.Select(CitationOf)),
        PageKind.Index => new(page.Ui.Index.Title, page.Ui.Index.Description, []),
        PageKind.Eligibility or PageKind.EligibilityNode => OfEligibility(page),
        _ when page.LanguageChoiceFor is not null => new(
            string.Join(" · ", page.Catalog.Site.Languages.Select(language => language.NativeName)),
            page.Catalog.Home.In(page.Language).FrontMatter.Description,
            []),
        _ => new(page.Ui.NotFound.Title, page.Ui.NotFound.Text, []),
    };

    private static PageContent OfDocument(PageContext page, ContentPage document)
    {
        var (text, citations) = (document.In(page.Language), CitationsOf(page, document));
        return new(text.FrontMatter.Title, text.FrontMatter.Description, document switch
        {
            // On home the lead comes before the banner.
            HomePage => text.Body.Lead.Citations.Concat(citations),
            ArticlePage { Data: DataBlock.Changes } => citations.Concat(page.Catalog.Changes.All.SelectMany(change => change.Claims).Select(CitationOf)),
            _ => citations,
        });
    }

    private static PageContent OfGuideChecklist(PageContext page, GuidePage guide)
    {
        var (text, name) = (page.Ui.Checklist, guide.In(page.Language).FrontMatter.Short);
        return new(text.GuideTitle.Format(("guide", name)), text.GuideDescription.Format(("guide", name)), CitationsOf(page, guide));
    }

    private static PageContent OfEligibility(PageContext page)
    {
        var (text, tree) = (page.Catalog.Eligibility.In(page.Language), page.Catalog.Eligibility.Tree);
        var node = tree.NodeOf(page.Url!.Page);
        var section = text.Body.Find(node)!;
        return node == tree.Start
            ? new(text.FrontMatter.Title, text.FrontMatter.Description, text.Body.Lead.Citations.Concat(section.Citations))
            : new(section.Title, text.FrontMatter.Description, section.Citations);
    }

    private static Citation CitationOf(Claim claim) => new(claim.Id, claim.Location);

    // The banners of a page come before its text.
    private static IEnumerable<Citation> CitationsOf(PageContext page, ContentPage document) => document.Deadlines
        .SelectMany(deadline => page.Catalog.TextOf(deadline).For(page.State.Of(deadline).Phase, page.Language).Citations)
        .Concat(document.In(page.Language).Body.Citations);
}
