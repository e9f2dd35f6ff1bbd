using OptOutGuide.Content.Ui;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>The ways by which a page is passed on.</summary>
/// <param name="Neutral">Opens in the reader's language.</param>
/// <param name="Here">Opens in this language.</param>
/// <param name="Mail">A letter that is begun in the reader's own e-mail program; it goes through nobody else.</param>
public sealed record SharePanelModel(ShareText Text, string Neutral, string Here, string Mail, QrCodeModel Code) : IComponentModel<SharePanelModel, SharePanel>
{
    /// <summary>The ways of a page.</summary>
    public static SharePanelModel From(PageContext page)
    {
        var neutral = page.NeutralUrl!;
        return new SharePanelModel(page.Ui.Share, neutral, page.Canonical!, MailOf(page.Title, neutral), QrCodeModel.From(page)!);
    }

    /// <summary>A begun e-mail with a title and an address.</summary>
    public static string MailOf(string title, string address) =>
        $"mailto:?subject={Uri.EscapeDataString(title)}&body={Uri.EscapeDataString($"{title}\r\n{address}")}";
}
