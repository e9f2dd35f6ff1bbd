using OptOutGuide.Browser.Tests.Running;
using OptOutGuide.Content.Addresses;
using static Microsoft.Playwright.Assertions;

namespace OptOutGuide.Browser.Tests.Journeys;

public sealed class VisitTests(Chromium chromium, LiveSite site)
{
    [Theory]
    [ClassData(typeof(Personas))]
    public async Task A_reader_comes_from_the_front_door_to_the_first_step_of_a_guide(string language, bool scripts)
    {
        var guide = site.Guide("facebook");
        var way = guide.Facts.Routes[0];
        await using var reader = await Reader.Open(chromium, site, language, scripts);
        await reader.Page.GotoAsync("/");
        await reader.IsAt(PageId.Home);

        await reader.SkipToContent();
        await reader.Press("Enter", reader.LinkTo(guide.Id));
        await reader.IsAt(guide.Id);

        await reader.SkipToContent();
        await reader.Press("Enter", reader.Main.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = reader.Ui.Guide.Start, Exact = true }));
        await reader.IsAt(guide.Id, way.Id);
        await Expect(reader.Page.Locator($"#{way.Steps[0].Id}")).ToBeInViewportAsync();
        await reader.NextStop();
        Assert.True(await Focus.IsAtOrAfter(reader.Page.Locator($"#{way.Id}")), "The keyboard did not follow to the steps.");
    }
}
