using Microsoft.Playwright;
using OptOutGuide.Browser.Tests.Running;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Catalog;
using static Microsoft.Playwright.Assertions;

namespace OptOutGuide.Browser.Tests.Journeys;

public sealed class ShareTests(Chromium chromium, LiveSite site)
{
    private GuidePage Guide => site.Guide("facebook");

    private string ShareAddress => $"{site.Address}/go/{Guide.Id.ShareId}";

    [Theory]
    [ClassData(typeof(Personas))]
    public async Task The_share_link_is_reached_by_keyboard_and_opens_the_guide(string language, bool scripts)
    {
        await using var user = await KeyboardUser.Open(chromium, site, language, scripts);
        await user.GoTo(Guide.Id);
        await user.SkipToContent();
        await user.Press("Enter", Fold(user));
        await user.Press("Enter", Link(user));

        await user.IsAt(Guide.Id);
    }

    [Theory]
    [ClassData(typeof(Personas))]
    public async Task A_share_link_with_a_step_opens_at_the_step_in_the_recipients_language(string language, bool scripts)
    {
        var step = Guide.Facts.Shared[0].Id;
        await using var recipient = await KeyboardUser.Open(chromium, site, language, scripts);
        await recipient.Page.GotoAsync($"{ShareAddress}#{step}");

        await recipient.IsAt(Guide.Id, step);
        await Expect(recipient.Page.Locator($"#{step}")).ToBeInViewportAsync();
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task The_copy_button_copies_the_share_link_and_says_so(string language)
    {
        await using var user = await KeyboardUser.Open(chromium, site, language);
        await user.GoTo(Guide.Id);
        await Fold(user).ClickAsync();
        await Link(user).FocusAsync();
        await user.Press("Enter", Panel(user).GetByRole(AriaRole.Button, new() { Name = user.Ui.Share.Copy, Exact = true }).First);

        await Expect(Panel(user).GetByRole(AriaRole.Status)).ToContainTextAsync(user.Ui.Share.Copied);
        // The site may write to the clipboard and not read it; so it is pasted where a reader can type.
        await user.GoTo(PageId.Index);
        var field = user.Main.GetByRole(AriaRole.Searchbox).Or(user.Main.GetByRole(AriaRole.Textbox)).First;
        await field.FocusAsync();
        await user.Page.Keyboard.PressAsync("Control+V");
        await Expect(field).ToHaveValueAsync(ShareAddress);
    }

    private ILocator Link(KeyboardUser user) => Panel(user).Locator($"a[href='{ShareAddress}']");

    // The panel of a guide is folded.
    private static ILocator Fold(KeyboardUser user) => user.Page.Locator("details.share-fold > summary");

    private static ILocator Panel(KeyboardUser user) => user.Page.GetByRole(AriaRole.Region, new() { Name = user.Ui.Share.Title, Exact = true });
}
