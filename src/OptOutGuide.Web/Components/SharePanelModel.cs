using OptOutGuide.Content.Ui;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>The links for sharing a page.</summary>
/// <param name="Neutral">The URL that opens in the reader's language.</param>
/// <param name="Here">The URL that opens in this language.</param>
/// <param name="Mail">A <c>mailto:</c> URL, which starts a message in the reader's own e-mail program.</param>
public sealed record SharePanelModel(ShareText Text, string Neutral, string Here, string Mail, QrCodeModel Code)
    : IComponentModel<SharePanelModel, SharePanel>
{
    /// <summary>The panel of a page.</summary>
    public static SharePanelModel From(PageContext page)
    {
        var neutral = page.NeutralUrl!;
        return new SharePanelModel(page.Ui.Share, neutral, page.Canonical!, MailOf(page.Title, neutral), QrCodeModel.From(page)!);
    }

    /// <summary>A <c>mailto:</c> URL with a subject and the address in the body (RFC 6068).</summary>
    public static string MailOf(string title, string address) =>
        $"mailto:?subject={Uri.EscapeDataString(title)}&body={Uri.EscapeDataString($"{title}\r\n{address}")}";
}
