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
    public async Task The_link_to_pass_on_is_reached_by_keyboard_and_leads_to_the_guide(string language, bool scripts)
    {
        await using var reader = await Reader.Open(chromium, site, language, scripts);
        await reader.GoTo(Guide.Id);
        await reader.SkipToContent();
        await reader.Press("Enter", Link(reader));

        await reader.IsAt(Guide.Id);
    }

    [Theory]
    [ClassData(typeof(Personas))]
    public async Task The_link_opens_at_its_step_in_the_recipients_language(string language, bool scripts)
    {
        var step = Guide.Facts.Shared[0].Id;
        await using var recipient = await Reader.Open(chromium, site, language, scripts);
        await recipient.Page.GotoAsync($"{ShareAddress}#{step}");

        await recipient.IsAt(Guide.Id, step);
        await Expect(recipient.Page.Locator($"#{step}")).ToBeInViewportAsync();
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task The_button_beside_it_copies_the_link_and_says_so(string language)
    {
        await using var reader = await Reader.Open(chromium, site, language);
        await reader.GoTo(Guide.Id);
        await Link(reader).FocusAsync();
        await reader.Press("Enter", Panel(reader).GetByRole(AriaRole.Button, new() { Name = reader.Ui.Share.Copy, Exact = true }).First);

        await Expect(Panel(reader).GetByRole(AriaRole.Status)).ToContainTextAsync(reader.Ui.Share.Copied);
        // The site may write to the clipboard and not read it; so it is pasted where a reader can type.
        await reader.GoTo(PageId.Index);
        var field = reader.Main.GetByRole(AriaRole.Searchbox).Or(reader.Main.GetByRole(AriaRole.Textbox)).First;
        await field.FocusAsync();
        await reader.Page.Keyboard.PressAsync("Control+V");
        await Expect(field).ToHaveValueAsync(ShareAddress);
    }

    private ILocator Link(Reader reader) => Panel(reader).Locator($"a[href='{ShareAddress}']");

    private static ILocator Panel(Reader reader) => reader.Page.GetByRole(AriaRole.Region, new() { Name = reader.Ui.Share.Title, Exact = true });
}
