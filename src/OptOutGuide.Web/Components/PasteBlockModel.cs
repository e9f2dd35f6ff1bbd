using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Markup;
using OptOutGuide.Content.Text;
using OptOutGuide.Content.Ui;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>A short notice about this site for other sites, ready to paste: as Markdown and as HTML.</summary>
public sealed record PasteBlockModel(PasteText Text, string Markdown, string Html) : IComponentModel<PasteBlockModel, PasteBlock>
{
    private const int ListedGuides = 2;

    /// <summary>The notice in a page's language: subject, first guides, origin, licence, end of validity.</summary>
    public static PasteBlockModel From(PageContext page)
    {
        var notice = new Notice(page);
        return new PasteBlockModel(page.Ui.Paste, notice.ToMarkdown(), notice.ToHtml());
    }

    private sealed class Notice(PageContext page)
    {
        private FrontMatter Home => page.Catalog.Home.In(page.Language).FrontMatter;

        private string SiteUrl => page.UrlOf(PageId.Home, page.Language);

        private IEnumerable<(string Title, string Url)> Guides =>
            page.Catalog.Guides.Take(ListedGuides).Select(guide => (guide.In(page.Language).FrontMatter.Title, page.ShareUrl(guide.Id)));

        public string ToMarkdown()
        {
            var guides = Guides.Select(guide => $"- [{PortableMarkdown.Encode(guide.Title)}]({guide.Url})\n");
            var site = $"[{PortableMarkdown.Encode(page.Ui.SiteName)}]({SiteUrl})";
            var licence = $"[{Licence.Name}]({Licence.Address})";
            return $"**{PortableMarkdown.Encode(Home.Title)}.** {PortableMarkdown.Encode(Home.Description)}\n\n"
                + string.Concat(guides)
                + $"\n{Origin(PortableMarkdown.Encode, site, licence)}";
        }

        public string ToHtml()
        {
            var guides = Guides.Select(guide => $"  <li><a href=\"{guide.Url}\">{HtmlText.Encode(guide.Title)}</a></li>\n");
            var site = $"<a href=\"{SiteUrl}\">{HtmlText.Encode(page.Ui.SiteName)}</a>";
            var licence = $"<a href=\"{Licence.Address}\" rel=\"license\">{Licence.Name}</a>";
            return $"<p><strong>{HtmlText.Encode(Home.Title)}.</strong> {HtmlText.Encode(Home.Description)}</p>\n"
                + $"<ul>\n{string.Concat(guides)}</ul>\n"
                + $"<p>{Origin(HtmlText.Encode, site, licence)}</p>";
        }

        // The template is encoded before it is filled in, because site and licence are markup already.
        private string Origin(Func<string, string> encode, string site, string licence)
        {
            var origin = new MessageTemplate(encode(page.Ui.Paste.Original.Text)).Format(("site", site), ("licence", licence));
            return $"{origin} {encode(page.Ui.Layout.Independent + Validity())}";
        }

        private string Validity() =>
            page.State.ChangesAt is { } until ? $" {page.Ui.Layout.ValidUntil.Format(("day", page.Dates.WriteLastDayBefore(until)))}" : "";
    }
}
