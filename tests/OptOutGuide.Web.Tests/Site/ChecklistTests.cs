namespace OptOutGuide.Web.Tests.Site;

public sealed class ChecklistTests(TestSite site)
{
    [Fact]
    public async Task The_checklist_holds_every_step_of_every_guide_with_a_box_to_tick()
    {
        var page = await site.Read("/fr/liste-de-controle");
        var steps = site.Catalog.Guides.SelectMany(guide => guide.Facts.AllSteps.Select(step => $"{guide.Id.ShareId}-{step.Id}"));

        Assert.Equal(steps, page.QuerySelectorAll("ol.ticks > li").Select(step => step.Id));
        Assert.All(page.QuerySelectorAll(".ticks > li"), item => Assert.NotNull(item.QuerySelector("label > input[type=checkbox]:not([checked])")));
    }

    [Fact]
    public async Task Each_thing_to_have_ready_is_listed_once()
    {
        var items = (await site.Read("/en/checklist")).QuerySelectorAll("ul.ticks > li").Select(item => item.TextContent.Trim()).ToList();

        Assert.NotEmpty(items);
        Assert.Equal(items.Distinct(StringComparer.Ordinal), items);
    }

    [Fact]
    public async Task Each_guide_can_be_left_out_by_a_box_that_is_ticked_at_first()
    {
        var page = await site.Read("/en/checklist");

        Assert.Equal(site.Catalog.Guides.Length, page.QuerySelectorAll(".checklist-part > .choice > input[checked]").Length);
        Assert.All(page.QuerySelectorAll(".choice > input"), box => Assert.Equal("checklist-body", box.ParentElement!.NextElementSibling!.ClassName));
    }

    [Fact]
    public async Task A_guide_has_a_checklist_of_its_own()
    {
        var page = await site.Read("/en/checklist/instagram");

        Assert.Equal(site.Catalog.Guides[1].Facts.AllSteps.Select(step => step.Id), page.QuerySelectorAll("ol.ticks > li").Select(step => step.Id));
        Assert.Empty(page.QuerySelectorAll(".choice"));
        Assert.Contains("http://localhost:5080/en/checklist/instagram", page.QuerySelector(".print-only")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_printed_checklist_shows_the_full_address_of_the_form() =>
        Assert.Equal("https://www.facebook.com/help/contact/712876720715583", (await site.Read("/en/checklist/facebook"))
            .QuerySelector(".address")!.TextContent);
}
