using Microsoft.Playwright;
using OptOutGuide.Browser.Tests.Running;

namespace OptOutGuide.Browser.Tests.Pages;

/// <summary>Goes from page to page in one tab and writes down what happens.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    private readonly LiveSite _site;
    private readonly IBrowserContext _context;
    private readonly IPage _page;
    private readonly List<string> _elsewhere = [];
    private readonly List<string> _messages = [];

    private Visitor(LiveSite site, IBrowserContext context, IPage page)
    {
        (_site, _context, _page) = (site, context, page);
        context.Request += (_, request) => NoteRequest(request.Url);
        page.Console += (_, message) => NoteMessage(message);
        page.PageError += (_, error) => _messages.Add(error);
    }

    public static async Task<Visitor> Open(Chromium chromium, LiveSite site)
    {
        var context = await chromium.Open(site);
        return new(site, context, await context.NewPageAsync());
    }

    public async Task<VisitedPage> Visit(string path)
    {
        _elsewhere.Clear();
        _messages.Clear();
        await _context.ClearCookiesAsync();
        await _page.GotoAsync(path);
        var styled = await _page.EvaluateAsync<bool>("() => [...document.styleSheets].some(sheet => sheet.cssRules.length > 0)");
        var violations = new List<string>();
        foreach (var look in Look.All)
        {
            await look.PutOn(_page);
            violations.AddRange((await _page.Violations()).Select(violation => $"{look}: {violation}"));
        }

        await _page.SetViewportSizeAsync(320, 640);
        var overflow = await _page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        var cookies = await _context.CookiesAsync();
        return new(path, styled, [.. violations], overflow, [.. _elsewhere], [.. cookies.Select(cookie => cookie.Name)], [.. _messages]);
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    // Addresses such as about:blank and data: send no request.
    private void NoteRequest(string url)
    {
        if (url.StartsWith("http", StringComparison.Ordinal) && !url.StartsWith(_site.Address + "/", StringComparison.Ordinal)) _elsewhere.Add(url);
    }

    // The browser itself tells of a page that does not exist.
    private void NoteMessage(IConsoleMessage message)
    {
        var isMissingPage = message.Location.StartsWith(_page.Url, StringComparison.Ordinal) && message.Text.Contains("404", StringComparison.Ordinal);
        if (!isMissingPage) _messages.Add($"{message.Type}: {message.Text}");
    }
}
