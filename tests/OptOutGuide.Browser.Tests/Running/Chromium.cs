using Microsoft.Playwright;

namespace OptOutGuide.Browser.Tests.Running;

/// <summary>The one browser of all tests. Where there is none, the tests are skipped and say why.</summary>
public sealed class Chromium : IAsyncLifetime
{
    // Only to end a test that hangs; a slow machine is no failure.
    private const float Patience = 30_000;
    // The first draws no windows, which takes half the time.
    private static readonly string[] Programs = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

    private readonly string? _program = Environment.GetEnvironmentVariable("CHROMIUM") ?? Array.Find(Programs, File.Exists);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (_program is null || !File.Exists(_program)) return;
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = _program,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>A browser context without stored data and without animations. Paths are relative to the site.</summary>
    public async Task<IBrowserContext> Open(LiveSite site, BrowserNewContextOptions? options = null)
    {
        var where = _program ?? string.Join(" or ", Programs);
        Assert.SkipUnless(_browser is not null, $"No Chromium at {where}; install it, or name another in the environment variable CHROMIUM.");
        options ??= new();
        options.BaseURL = site.Address;
        options.ColorScheme ??= ColorScheme.Light;
        options.ReducedMotion = ReducedMotion.Reduce;
        var context = await _browser!.NewContextAsync(options);
        context.SetDefaultTimeout(Patience);
        return context;
    }
}
