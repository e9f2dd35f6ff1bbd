using Bunit;
using OptOutGuide.Web.Components;

namespace OptOutGuide.Web.Tests.Components;

public sealed class ShareTests : ComponentTest
{
    private const string Address = "https://example.org/go/facebook";

    [Fact]
    public void A_QR_code_is_one_image_with_an_accessible_name()
    {
        var picture = RenderOf(QrCodeModel.Of(Address, "QR code of this link")).Find("svg");

        Assert.Equal(("img", "QR code of this link"), (picture.GetAttribute("role"), picture.GetAttribute("aria-label")));
        Assert.Empty(picture.TextContent);
        Assert.Single(picture.QuerySelectorAll("path"));
        Assert.Equal("#fff", picture.QuerySelector("rect")!.GetAttribute("fill"));
    }

    // 31 letters need 29 modules; the quiet zone has four on each side. Each corner but one has a square of seven.
    [Fact]
    public void A_QR_code_has_a_quiet_zone_and_three_finder_patterns()
    {
        var picture = RenderOf(QrCodeModel.Of(Address, "Code")).Find("svg");
        var rows = picture.QuerySelector("path")!.GetAttribute("d")!.Split('M')[1..];

        Assert.Equal("0 0 37 37", picture.GetAttribute("viewBox"));
        Assert.Equal(29, rows.Length);
        Assert.StartsWith("4 4.5h7m", rows[0], StringComparison.Ordinal);
        Assert.EndsWith(" 0h7", rows[0], StringComparison.Ordinal);
        Assert.StartsWith("4 32.5h7m", rows[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Different_addresses_have_different_QR_codes() =>
        Assert.NotEqual(QrCodeModel.Of(Address, "Code").Runs, QrCodeModel.Of("https://example.org/go/instagram", "Code").Runs);

    [Fact]
    public void The_share_panel_has_both_links_an_e_mail_link_and_a_QR_code()
    {
        var mail = SharePanelModel.MailOf("Object & keep proof: 100 %", Address);
        var model = new SharePanelModel(English.Share, Address, "https://example.org/en/guides/facebook", mail, QrCodeModel.Of(Address, "Code"));
        var panel = RenderOf(model);

        Assert.Equal([model.Neutral, model.Here, model.Mail], panel.FindAll("a").Select(link => link.GetAttribute("href")));
        Assert.Equal("Code", panel.Find("svg").GetAttribute("aria-label"));
        Assert.Contains(English.Share.Scan, panel.Find("section").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_e_mail_has_the_title_as_its_subject_and_the_link_on_a_separate_line() =>
        Assert.Equal(
            "mailto:?subject=Object%20%26%20keep&body=Object%20%26%20keep%0D%0Ahttps%3A%2F%2Fexample.org%2Fgo%2Ffacebook",
            SharePanelModel.MailOf("Object & keep", Address));
}
