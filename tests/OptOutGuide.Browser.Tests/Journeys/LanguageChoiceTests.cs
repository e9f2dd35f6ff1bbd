using System.Text.Json;
using Microsoft.Playwright;
using OptOutGuide.Browser.Tests.Running;

namespace OptOutGuide.Browser.Tests.Journeys;

/// <summary>The script that chooses a language on a static host, with the cases that the server's choice is tested with.</summary>
public sealed class LanguageChoiceTests(Chromium chromium, LiveSite site)
{
    private const string Host = "https://guide.example";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <param name="Site">Codes of the site's languages.</param>
    /// <param name="Browser">The languages that a browser is set to; null where no browser can send the header of the case.</param>
    /// <param name="Chosen">The language that the server chooses.</param>
    private sealed record Case(string Site, string? Browser, string Chosen);

    [Fact]
    public async Task The_script_of_an_export_chooses_the_language_that_the_server_chooses()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var script = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "wwwroot", "tools.js"), cancellation);
        var table = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "tests", "accept-language.json"), cancellation);
        var cases = JsonSerializer.Deserialize<List<Case>>(table, Json)!.Where(one => one.Browser is not null).ToList();
        await using var context = await chromium.Open(site);
        var page = await context.NewPageAsync();
        var document = "";
        await context.RouteAsync("**/*", route => route.FulfillAsync(new()
        {
            ContentType = "text/html; charset=utf-8",
            Body = new Uri(route.Request.Url).AbsolutePath == "/" ? document : "<!doctype html><title>chosen</title>",
        }));
        var chosen = new List<string>();
        foreach (var one in cases)
        {
            document = DocumentFor(one, script);
            await page.GotoAsync(Host + "/#step", new() { WaitUntil = WaitUntilState.Commit });
            // Asked again and again: a navigation that begins before one waits for it would be missed.
            await Assertions.Expect(page).ToHaveTitleAsync("chosen");
            chosen.Add($"{one.Site}: {one.Browser}: {new Uri(page.Url).AbsolutePath[1..]}");
        }

        Assert.True(cases.Count > 20);
        Assert.Equal(cases.Select(one => $"{one.Site}: {one.Browser}: {one.Chosen}"), chosen);
    }

    // As Choose.cshtml writes it.
    private static string DocumentFor(Case one, string script)
    {
        var languages = JsonSerializer.Serialize(one.Browser!.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var links = string.Concat(one.Site.Split(' ').Select(code => $"<a href=\"/{code}\" hreflang=\"{code}\">{code}</a>"));
        return $"""
            <!doctype html>
            <title>choose</title>
            <p data-choose>{links}</p>
            <script>Object.defineProperty(navigator, "languages", ({"{"} value: {languages} {"}"}))</script>
            <script>{script}</script>
            """;
    }
}
