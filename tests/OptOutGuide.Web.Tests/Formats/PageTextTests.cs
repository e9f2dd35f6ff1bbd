using OptOutGuide.Content.Tests;
using OptOutGuide.Web.Tests.Sample;

namespace OptOutGuide.Web.Tests.Formats;

public sealed class PageTextTests
{
    [Fact]
    public async Task A_line_that_begins_with_a_number_sign_does_not_end_a_section()
    {
        var content = new SampleContent()
            .Append("articles/why/article.yaml", "sections: { place: sources-page }\n")
            .Append("articles/why/en.md", "Some call it\n#HandsOff in public.\n\n## What then? {#then}\n\nGo on.\n");
        await using var site = await SampleSite.StartAsync(content);

        var page = await site.Browser().GetStringAsync("/en/why.md");
        Assert.DoesNotContain("#HandsOff", page, StringComparison.Ordinal);
        Assert.Contains("Go on.", page, StringComparison.Ordinal);
        Assert.Contains("#HandsOff", await site.Browser().GetStringAsync("/en/why/sources.md"), StringComparison.Ordinal);
    }
}
