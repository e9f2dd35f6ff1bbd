using OptOutGuide.Content.Tests;
using OptOutGuide.Web.Tests.Sample;

namespace OptOutGuide.Web.Tests.Site;

public sealed class TapLabelTests
{
    // The label is read once; page, Markdown, data and single file must not differ in its typography.
    [Fact]
    public async Task A_label_with_a_straight_apostrophe_is_typeset_in_every_form()
    {
        await using var site = await SampleSite.StartAsync(new SampleContent().Change("guides/app/guide.yaml", "fr: Envoyer", "fr: \"J'envoie\""));
        foreach (var path in new[] { "/fr/guides/app", "/fr/guides/app.md", "/data.json", "/fr/optoutguide.fr.html" })
        {
            var text = await site.Browser().GetStringAsync(path);

            Assert.Contains("J’envoie", text, StringComparison.Ordinal);
            Assert.DoesNotContain("J'envoie", text, StringComparison.Ordinal);
            Assert.DoesNotContain("J&#x27;envoie", text, StringComparison.Ordinal);
        }
    }
}
