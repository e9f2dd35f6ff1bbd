using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Markup;
using OptOutGuide.Content.Text;
using OptOutGuide.Content.Ui;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>A short notice of this site for other sites, with its original and its age, ready to paste.</summary>
public sealed record PasteBlockModel(PasteText Words, string Markdown, string Html) : IComponentModel<PasteBlockModel, PasteBlock>
{
    /// <summary>The notice in a page's language: what it is about, the guides, where it is from, until when it is valid.</summary>
    public static PasteBlockModel From(PageContext page)
    {
        var (ui, home) = (page.Ui, page.Catalog.Home.In(page.Language).FrontMatter);
        var original = page.UrlOf(PageId.Home, page.Language);
        var guides = page.Catalog.Guides.Take(2).Select(guide => (guide.In(page.Language).FrontMatter.Title, Address: page.ShareUrl(guide.Id))).ToList();
        var validity = page.State.ChangesAt is { } until ? $" {ui.Layout.ValidUntil.Format(("instant", page.Dates.Write(until)))}." : "";
        // The words first, then what stands in their slots: that is written already.
        string Source(Func<string, string> encode, string name, string licence) =>
            $"{new MessageTemplate(encode(ui.Paste.Original.Text)).Format(("site", name), ("licence", licence))} {encode(ui.Layout.Independent + validity)}";

        return new PasteBlockModel(
            ui.Paste,
            $"**{PortableMarkdown.Encode(home.Title)}.** {PortableMarkdown.Encode(home.Description)}\n\n"
            + string.Concat(guides.Select(guide => $"- [{PortableMarkdown.Encode(guide.Title)}]({guide.Address})\n"))
            + $"\n{Source(PortableMarkdown.Encode, $"[{PortableMarkdown.Encode(ui.SiteName)}]({original})", $"[{Licence.Name}]({Licence.Address})")}",
            $"<p><strong>{HtmlText.Encode(home.Title)}.</strong> {HtmlText.Encode(home.Description)}</p>\n<ul>\n"
            + string.Concat(guides.Select(guide => $"  <li><a href=\"{guide.Address}\">{HtmlText.Encode(guide.Title)}</a></li>\n"))
            + $"</ul>\n<p>{Source(HtmlText.Encode, $"<a href=\"{original}\">{HtmlText.Encode(ui.SiteName)}</a>", $"<a href=\"{Licence.Address}\" rel=\"license\">{Licence.Name}</a>")}</p>");
    }
}
