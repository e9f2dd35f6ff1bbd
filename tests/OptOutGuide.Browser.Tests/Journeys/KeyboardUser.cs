using Microsoft.Playwright;
using OptOutGuide.Browser.Tests.Running;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Ui;
using static Microsoft.Playwright.Assertions;

namespace OptOutGuide.Browser.Tests.Journeys;

/// <summary>Somebody who uses the site by keyboard alone. Wherever the focus goes, it must be seen.</summary>
internal sealed class KeyboardUser : IAsyncDisposable
{
    // More stops than any page has.
    private const int Patience = 600;
    private readonly LiveSite _site;
    private readonly IBrowserContext _context;

    private KeyboardUser(LiveSite site, SiteLanguage language, IBrowserContext context, IPage page) =>
        (_site, Language, _context, Page) = (site, language, context, page);

    public SiteLanguage Language { get; }

    public IPage Page { get; }

    public UiText Ui => _site.Catalog.Ui(Language);

    public ILocator Main => Page.GetByRole(AriaRole.Main);

    /// <param name="language">What the reader's browser asks for.</param>
    /// <param name="scripts">Whether JavaScript runs.</param>
    public static async Task<KeyboardUser> Open(Chromium chromium, LiveSite site, string language, bool scripts = true)
    {
        var context = await chromium.Open(site, new()
        {
            Locale = language,
            JavaScriptEnabled = scripts,
            ViewportSize = new() { Width = 360, Height = 740 },
            Permissions = ["clipboard-read", "clipboard-write"],
        });
        return new(site, site.Language(language), context, await context.NewPageAsync());
    }

    public Task GoTo(PageId page) => Page.GotoAsync(_site.PathOf(page, Language));

    /// <summary>A link of the main part to a page, in whatever words.</summary>
    public ILocator LinkTo(PageId page) => Main.Locator($"a[href='{_site.PathOf(page, Language)}']").First;

    /// <summary>Takes the skip link, which is the first stop of each page; the next stop is then in the main part.</summary>
    public async Task SkipToContent()
    {
        var skip = Page.GetByRole(AriaRole.Link, new() { Name = Ui.Layout.SkipToContent, Exact = true });
        await NextStop();
        Assert.True(await Focus.IsOn(skip), $"The first stop on {Page.Url} is not the skip link.");
        await Page.Keyboard.PressAsync("Enter");
        await IsAt(new Uri(new Uri(Page.Url), await skip.GetAttributeAsync("href")).AbsoluteUri);
        await NextStop();
        Assert.True(await Focus.IsWithin(Main), $"After the skip link on {Page.Url}, the next stop is outside of the main part.");
    }

    /// <summary>Presses Tab until the element has the focus.</summary>
    public async Task TabTo(ILocator target)
    {
        for (var stops = 0; !await Focus.IsOn(target); stops++)
        {
            Assert.True(stops < Patience, $"{target} on {Page.Url} was not reached.");
            await NextStop();
        }
    }

    public async Task Press(string key, ILocator target)
    {
        await TabTo(target);
        await Page.Keyboard.PressAsync(key);
    }

    /// <summary>Presses Tab once.</summary>
    public async Task NextStop()
    {
        await Page.Keyboard.PressAsync("Tab");
        var fault = await Focus.FaultOn(Page);
        Assert.True(fault is null, $"{fault} (on {Page.Url})");
    }

    /// <summary>Waits until the browser shows an address, down to the foot of the page.</summary>
    public async Task IsAt(string address)
    {
        await Expect(Page).ToHaveURLAsync(address);
        await Expect(Page.GetByRole(AriaRole.Contentinfo)).ToBeVisibleAsync();
    }

    /// <summary>Waits until the browser shows a page, or a place on it.</summary>
    public Task IsAt(PageId page, string? anchor = null) =>
        IsAt(_site.Address + _site.PathOf(page, Language) + (anchor is null ? "" : "#" + anchor));

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
