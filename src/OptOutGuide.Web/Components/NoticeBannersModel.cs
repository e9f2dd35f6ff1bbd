using System.Collections.Immutable;
using OptOutGuide.Content.Notices;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>The notices above the content of a page, at the request's instant.</summary>
/// <param name="Label">The accessible name of each.</param>
/// <param name="Html">The paragraph of each; empty if there are no notices.</param>
public sealed record NoticeBannersModel(string Label, ImmutableArray<string> Html) : IComponentModel<NoticeBannersModel, NoticeBanners>
{
    /// <summary>The notices of a page. On a checklist they have no marks, as banners have none.</summary>
    public static NoticeBannersModel From(PageContext page)
    {
        return new NoticeBannersModel(page.Ui.Layout.Notice, [.. page.Notices.Select(TextOf)]);

        string TextOf(Notice notice)
        {
            var html = page.WithBasePath(page.Catalog.TextOf(notice).HtmlIn(page.Language));
            return page.IsChecklist ? PageCitations.Strip(html) : page.Citations.ShowAgain(html);
        }
    }
}
