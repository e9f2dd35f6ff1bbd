using OptOutGuide.Browser.Tests.Running;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Languages;

namespace OptOutGuide.Browser.Tests.Cards;

/// <summary>The picture that other sites show beside a link to this one, drawn by the browser in the site's own design.</summary>
/// <param name="Language">Each language has its own.</param>
/// <param name="SiteName">Beside the mark.</param>
/// <param name="Title">The title of the home page.</param>
/// <param name="Independent">Whose site it is not.</param>
internal sealed record Card(SiteLanguage Language, string SiteName, string Title, string Independent)
{
    public const int Width = 1200;
    public const int Height = 630;

    // The mark and the site's name are those of the page's own header.
    private const string Compose = """
        ([title, independent]) => {
          const brand = document.querySelector(".brand"), heading = document.createElement("h1"), line = document.createElement("p");
          heading.textContent = title;
          line.textContent = independent;
          document.body.className = "card";
          document.body.replaceChildren(brand, heading, line);
          return document.body.offsetHeight <= innerHeight && heading.scrollWidth <= heading.clientWidth;
        }
        """;

    private static readonly string Stylesheet = Path.Combine(AppContext.BaseDirectory, "Cards", "card.css");

    public string FileName => $"card.{Language.Code}.png";

    /// <summary>All that is written on it, a line each.</summary>
    public string Words => string.Join('\n', SiteName, Title, Independent);

    public static IEnumerable<Card> AllOf(ContentCatalog catalog) => catalog.Site.Languages.Select(language =>
        new Card(language, catalog.Ui(language).SiteName, catalog.Home.In(language).FrontMatter.Title, catalog.Ui(language).Layout.Independent));

    public async Task<Png> Draw(Chromium chromium, LiveSite site)
    {
        // The site's own policy lets no other stylesheet in.
        await using var context = await chromium.Open(site, new() { ViewportSize = new() { Width = Width, Height = Height }, BypassCSP = true });
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.PathOf(PageId.Home, Language));
        await page.AddStyleTagAsync(new() { Path = Stylesheet });
        Assert.True(await page.EvaluateAsync<bool>(Compose, new[] { Title, Independent }), $"The words do not fit on {FileName}.");
        return new Png(await page.ScreenshotAsync()).With(Words);
    }
}
