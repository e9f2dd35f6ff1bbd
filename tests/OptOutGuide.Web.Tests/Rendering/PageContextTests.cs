using OptOutGuide.Content.Tests;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Tests.Rendering;

public sealed class PageContextTests
{
    [Fact]
    public void The_context_of_another_page_has_its_title_also_after_that_of_the_first_was_read()
    {
        var catalog = new SampleContent().Catalog();
        var now = new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
        var (home, why) = (catalog.Urls.Find("/en")!, catalog.Urls.Find("/en/why")!);
        var context = new PageContext(catalog, catalog.StateAt(now), home.Language, "https://guide.example", now) { Url = home };

        Assert.Equal(("Home", "Why"), (context.Title, context.At(why).Title));
    }
}
