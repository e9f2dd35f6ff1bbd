using System.Collections.Immutable;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Claims;
using OptOutGuide.Content.Documents;

namespace OptOutGuide.Web.Rendering;

/// <summary>What distinguishes one page from another for the layout.</summary>
/// <param name="Title">The <c>h1</c>.</param>
/// <param name="Description">One sentence for search engines.</param>
/// <param name="Passages">What the page cites, in the order of its text.</param>
public sealed record PageContent(string Title, string Description, ImmutableArray<CitedPassage> Passages)
{
    /// <summary>The content of a page, by its kind.</summary>
    public static PageContent Of(PageContext page) => page.Url?.Kind switch
    {
        PageKind.Home or PageKind.Guide or PageKind.Article => OfDocument(page, page.Document!),
        PageKind.Checklist => new(page.Ui.Checklist.Title, page.Ui.Checklist.Description, [.. page.ListedGuides.SelectMany(guide => PassagesOf(page, guide))]),
        PageKind.GuideChecklist => OfGuideChecklist(page, page.ListedGuides[0]),
        PageKind.Status => new(page.Ui.Status.Title, page.Ui.Status.Description, [.. page.Catalog.Claims.All.Select(claim => PassageOf(page, claim))]),
        PageKind.Index => new(page.Ui.Index.Title, page.Ui.Index.Description, []),
        PageKind.Eligibility or PageKind.EligibilityNode => OfEligibility(page),
        PageKind.Sources => OfSources(page, page.SourcesOwner!),
        _ when page.Chosen is { } chosen => chosen.Content with { Passages = [] },
        _ => new(page.Ui.NotFound.Title, page.Ui.NotFound.Text, []),
    };

    /// <summary>The passages of a page from the content folder, in the order in which it shows them.</summary>
    public static ImmutableArray<CitedPassage> PassagesOf(PageContext page, ContentPage document)
    {
        var sections = document.In(page.Language).Body.Sections;
        var banners = document.Deadlines.SelectMany(deadline =>
        {
            var status = page.State.Of(deadline);
            return CitedPassage.In(document.Id, page.Catalog.TextOf(deadline).For(status.Phase, page.Language), status, page.Dates);
        });
        var notices = page.NoticesOn(document.Id).SelectMany(notice => CitedPassage.InNotice(document.Id, page.Catalog.TextOf(notice).In(page.Language)));
        var lead = CitedPassage.In(document.Id, sections[0]);
        // On home the lead comes before the banner.
        var top = document is HomePage ? lead.Concat(notices).Concat(banners) : notices.Concat(banners).Concat(lead);
        var data = document is ArticlePage { Data: DataBlock.Changes }
            ? page.Catalog.Changes.All.SelectMany(change => change.Claims.Select(claim => PassageOf(page, document, change, claim)))
            : [];
        var questions = document.QuestionsIn(page.Language);
        return [.. top, .. sections.Skip(1).SelectMany(section => PassagesIn(document, section, questions.Contains(section.Id))), .. data];
    }

    // An answer that folds is as short as a list item: what leads back to one of its sentences leads to the fold.
    private static IEnumerable<CitedPassage> PassagesIn(ContentPage document, Section section, bool isQuestion) =>
        document.RoleOf(section) == SectionRole.SourcesPage
            ? CitedPassage.In(PageId.SourcesOf(document.Id), section)
                .Select(passage => passage with { Citation = passage.Citation with { Place = CitationPlace.Repeated } })
            : CitedPassage.In(document.Id, section)
                .Select(passage => isQuestion && passage.Citation.Item == ""
                    ? passage with { Citation = passage.Citation with { Item = section.Id } }
                    : passage);

    private static PageContent OfDocument(PageContext page, ContentPage document)
    {
        var front = document.In(page.Language).FrontMatter;
        return new(front.Title, front.Description, PassagesOf(page, document));
    }

    private static PageContent OfGuideChecklist(PageContext page, GuidePage guide)
    {
        var (text, front) = (page.Ui.Checklist, guide.In(page.Language).FrontMatter);
        return new(
            text.GuideTitle.Format(("guide", front.Title)),
            text.GuideDescription.Format(("guide", front.Short)),
            PassagesOf(page, guide));
    }

    private static PageContent OfEligibility(PageContext page)
    {
        var (text, tree) = (page.Catalog.Eligibility.In(page.Language), page.Catalog.Eligibility.Tree);
        var node = tree.NodeOf(page.Url!.Page);
        var own = PassagesOfEligibility(page).Where(passage => passage.Page == page.Url.Page);
        return node == tree.Start
            ? new(text.FrontMatter.Title, text.FrontMatter.Description, [.. own])
            : new(text.Body.Find(node)!.Title, text.FrontMatter.Description, [.. own]);
    }

    private static PageContent OfSources(PageContext page, ContentPage owner)
    {
        var (text, name) = (page.Ui.Sources, owner.In(page.Language).FrontMatter.Title);
        var passages = PassagesOf(page, owner);
        return new(
            text.Title.Format(("page", name)),
            text.Description.Format(("page", name)),
            owner is HomePage ? [.. passages, .. PassagesOfEligibility(page)] : passages);
    }

    // Its sections are pages of their own, on which sections and answers have no anchors.
    private static IEnumerable<CitedPassage> PassagesOfEligibility(PageContext page)
    {
        var tool = page.Catalog.Eligibility;
        var text = tool.In(page.Language);
        return text.Body.Sections
            .SelectMany(section => CitedPassage.In(section.Level == 0 ? tool.Id : tool.Tree.PageOf(section.Id), section))
            .Select(passage => passage with
            {
                Citation = passage.Citation with { Section = "", Item = "" },
                Heading = text.FrontMatter.Title,
            });
    }

    private static CitedPassage PassageOf(PageContext page, Claim claim) => new(new Citation(claim.Id, claim.Location), page.Url!.Page, "", IsInBody: false);

    private static CitedPassage PassageOf(PageContext page, ContentPage document, Content.Changes.FactChange change, Claim claim)
    {
        var text = page.Catalog.Changes.TextOf(change, page.Language);
        return new(
            new Citation(claim.Id, claim.Location, text.Title, change.Anchor),
            document.Id,
            page.Ui.Changes.Title,
            IsInBody: false);
    }
}
