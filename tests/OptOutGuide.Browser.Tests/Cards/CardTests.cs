using OptOutGuide.Browser.Tests.Running;

namespace OptOutGuide.Browser.Tests.Cards;

/// <summary>The cards lie in wwwroot. To draw them anew, run this test with OPTOUTGUIDE_WRITE_CARDS=1; to look at them, it needs no browser.</summary>
public sealed class CardTests(Chromium chromium, LiveSite site)
{
    private const int MostBytes = 60 * 1024;

    [Fact]
    public async Task Every_language_has_a_social_card()
    {
        foreach (var card in Card.AllOf(site.Catalog))
        {
            var path = Path.Combine(Repository.Root, "wwwroot", card.FileName);
            if (Environment.GetEnvironmentVariable("OPTOUTGUIDE_WRITE_CARDS") == "1")
                await File.WriteAllBytesAsync(path, (await card.Draw(chromium, site)).Bytes);

            Assert.True(File.Exists(path), $"{card.FileName} is missing.");
            var png = new Png(await File.ReadAllBytesAsync(path));
            Assert.True(png.HasSignature, $"{card.FileName} is no PNG.");
            Assert.Equal((Card.Width, Card.Height), (png.Width, png.Height));
            Assert.InRange(png.Bytes.Length, 1, MostBytes);
            Assert.Equal(card.Words, png.Words);
        }
    }
}
