using Microsoft.Playwright;

namespace OptOutGuide.Browser.Tests.Pages;

/// <summary>Colours and width with which a page is viewed.</summary>
internal sealed record Look(ColorScheme Colours, int Width)
{
    private static readonly Look Phone = new(ColorScheme.Light, 360);

    /// <summary>A phone in daylight; all four with OPTOUTGUIDE_BROWSER=full.</summary>
    public static IReadOnlyList<Look> All { get; } = Environment.GetEnvironmentVariable("OPTOUTGUIDE_BROWSER") == "full"
        ? [Phone, new(ColorScheme.Dark, 360), new(ColorScheme.Light, 1280), new(ColorScheme.Dark, 1280)]
        : [Phone];

    public async Task PutOn(IPage page)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = Colours });
        await page.SetViewportSizeAsync(Width, 740);
    }

    public override string ToString() => FormattableString.Invariant($"{Colours}, {Width} px");
}
