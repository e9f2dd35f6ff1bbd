using Bunit;
using OptOutGuide.Web.Components;

namespace OptOutGuide.Web.Tests.Components;

public sealed class ShareTests : ComponentTest
{
    private const string Address = "https://example.org/go/facebook";

    [Fact]
    public void A_code_is_one_picture_with_a_name()
    {
        var picture = Render<QrCode>(p => p.Add(c => c.Model, QrCodeModel.Of(Address, "QR code of this link"))).Find("svg");

        Assert.Equal(("img", "QR code of this link"), (picture.GetAttribute("role"), picture.GetAttribute("aria-label")));
        Assert.Empty(picture.TextContent);
        Assert.Single(picture.QuerySelectorAll("path"));
        Assert.Equal("#fff", picture.QuerySelector("rect")!.GetAttribute("fill"));
    }

    // 31 letters need 29 modules; the quiet zone has four on each side. Each corner but one has a square of seven.
    [Fact]
    public void A_code_has_white_around_it_and_squares_in_three_corners()
    {
        var picture = Render<QrCode>(p => p.Add(c => c.Model, QrCodeModel.Of(Address, "Code"))).Find("svg");
        var rows = picture.QuerySelector("path")!.GetAttribute("d")!.Split('M')[1..];

        Assert.Equal("0 0 37 37", picture.GetAttribute("viewBox"));
        Assert.Equal(29, rows.Length);
        Assert.StartsWith("4 4.5h7m", rows[0], StringComparison.Ordinal);
        Assert.EndsWith(" 0h7", rows[0], StringComparison.Ordinal);
        Assert.StartsWith("4 32.5h7m", rows[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Another_address_has_another_code() =>
        Assert.NotEqual(QrCodeModel.Of(Address, "Code").Runs, QrCodeModel.Of("https://example.org/go/instagram", "Code").Runs);

    [Fact]
    public void A_guide_is_passed_on_by_links_by_mail_and_by_code()
    {
        var mail = SharePanelModel.MailOf("Object & keep proof: 100 %", Address);
        var model = new SharePanelModel(English.Share, Address, "https://example.org/en/guides/facebook", mail, QrCodeModel.Of(Address, "Code"));
        var panel = Render<SharePanel>(p => p.Add(c => c.Model, model));

        Assert.Equal([model.Neutral, model.Here, model.Mail], panel.FindAll("a").Select(link => link.GetAttribute("href")));
        Assert.Equal("Code", panel.Find("svg").GetAttribute("aria-label"));
        Assert.Contains(English.Share.Scan, panel.Find("section").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_mail_has_the_title_as_its_subject_and_the_link_on_a_line_of_its_own() =>
        Assert.Equal(
            "mailto:?subject=Object%20%26%20keep&body=Object%20%26%20keep%0D%0Ahttps%3A%2F%2Fexample.org%2Fgo%2Ffacebook",
            SharePanelModel.MailOf("Object & keep", Address));
}
