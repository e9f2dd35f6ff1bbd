namespace OptOutGuide.Web.Tests.Site;

public sealed class ChecklistTests(TestSite site)
{
    [Fact]
    public async Task The_page_of_all_sheets_begins_with_the_choice_of_them()
    {
        var page = await site.Read("/fr/liste-de-controle");
        var links = page.QuerySelectorAll(".sheets a").Select(link => link.GetAttribute("href")).ToList();

        Assert.Equal(site.Catalog.Guides.Length + 1, links.Count);
        Assert.Contains("/fr/liste-de-controle/sans-compte", links);
        Assert.Equal("/fr/eleves", links[^1]);
    }

    [Fact]
    public async Task Two_guides_are_ticked_at_first_so_that_they_fit_on_one_page()
    {
        var boxes = (await site.Read("/en/checklist")).QuerySelectorAll(".sheet > .choice > input");

        Assert.Equal(site.Catalog.Guides.Length, boxes.Length);
        Assert.Equal([true, true], boxes.Select(box => box.HasAttribute("checked")).Where(isTicked => isTicked));
        Assert.All(boxes, box => Assert.Equal("sheet-body", box.ParentElement!.NextElementSibling!.ClassName));
    }

    [Fact]
    public async Task Every_step_of_every_guide_keeps_its_id()
    {
        var page = await site.Read("/en/checklist");

        Assert.All(
            site.Catalog.Guides.SelectMany(guide => guide.Facts.AllSteps.Select(step => $"{guide.Id.ShareId}-{step.Id}")),
            id => Assert.NotNull(page.GetElementById(id)));
        Assert.All(page.QuerySelectorAll(".ticks > li"), item => Assert.NotNull(item.QuerySelector("label > input[type=checkbox]:not([checked])")));
    }

    [Fact]
    public async Task A_sheet_has_the_main_list_of_its_guide_and_one_other_way()
    {
        var lists = (await site.Read("/en/checklist/instagram")).QuerySelectorAll("ol.ticks");
        var guide = site.Catalog.Guides[1].TextIn(site.Catalog.Site.Languages[0]);

        Assert.Equal(2, lists.Length);
        Assert.Equal(guide.Main!.Steps.Concat(guide.Shared!.Steps).Select(step => step.Id), lists[0].Children.Select(step => step.Id));
        Assert.Equal(guide.Routes[1].Steps.Select(step => step.Id), lists[1].Children.Select(step => step.Id));
        Assert.Equal("Then go on with step 3 above.", lists[1].NextElementSibling!.TextContent);
    }

    [Fact]
    public async Task A_sheet_says_what_it_is_about_for_whom_and_what_to_do_in_the_United_Kingdom()
    {
        var sheet = (await site.Read("/en/checklist/facebook")).QuerySelector(".sheet")!.TextContent;

        Assert.Contains("Meta trains its AI with adults’ public posts.", sheet, StringComparison.Ordinal);
        Assert.Contains("Who can object? People in the EU, Iceland, Liechtenstein and Norway.", sheet, StringComparison.Ordinal);
        Assert.Contains("In the UK, start in the app.", sheet, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en/checklist/facebook", "www.facebook.com/help/contact/712876720715583")]
    [InlineData("/en/checklist/pages", "www.facebook.com/help/contact/712876720715583")]
    [InlineData("/en/checklist/parents", "localhost:5080/go/meta-ai-chats#chat-privacy")]
    public async Task What_a_step_opens_can_be_typed_in(string path, string address) =>
        Assert.Contains(address, (await site.Read(path)).QuerySelectorAll(".typed").Select(typed => typed.TextContent));

    [Fact]
    public async Task A_sheet_is_right_until_the_last_day_in_plain_words()
    {
        var age = (await site.Read("/en/checklist/facebook")).QuerySelector("[data-until]")!;

        Assert.Equal(("2027-03-23T00:00:00Z", "This page is right until 22 March 2027. Then look again."), (age.GetAttribute("data-until"), age.TextContent));
    }

    [Fact]
    public async Task A_deadline_that_has_passed_is_not_on_a_sheet() =>
        Assert.Empty((await site.Read("/en/checklist/facebook")).QuerySelectorAll(".deadline-banner"));

    [Fact]
    public async Task A_half_page_stands_on_its_page_twice_and_the_copy_has_no_ids()
    {
        var halves = (await site.Read("/en/pupils")).QuerySelectorAll(".half-sheet");

        Assert.Equal(2, halves.Length);
        Assert.Equal("true", halves[1].GetAttribute("aria-hidden"));
        Assert.Empty(halves[1].QuerySelectorAll("[id], .mark"));
        Assert.All(halves, half => Assert.NotNull(half.QuerySelector("figcaption")));
    }
}
