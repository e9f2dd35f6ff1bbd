using System.Collections.Immutable;
using Bunit;
using OptOutGuide.Web.Components;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Tests.Components;

public sealed class ChecklistComponentTests : ComponentTest
{
    private static readonly ChecklistPartModel Part = new(
        English.Checklist, "app", "list-app", "Object", ChoiceLabel: null, HaveReady: [],
        [new("Form", "https://www.facebook.com/help/contact/1", [Step("open", "Open it.<!--cite:began:2-->")])],
        Shared: null, IdPrefix: "app-", "/en/guides/app", "The whole guide", PageCitations.Strip);

    [Fact]
    public void A_part_of_a_checklist_holds_every_step_with_a_prefixed_id_and_shows_its_text_as_told()
    {
        var part = RenderOf(Part);

        part.Find(".way").MarkupMatches("""
            <div class="way">
              <h4>Form</h4>
              <p class="address">https://www.facebook.com/help/contact/1</p>
              <ol class="ticks"><li id="app-open"><label><input type="checkbox"> <span>Open it.</span></label></li></ol>
            </div>
            """);
        Assert.Empty(part.FindAll(".choice, ul.ticks"));
        Assert.Single(part.FindAll("ol"));
        Assert.Equal("/en/guides/app", part.Find("a").GetAttribute("href"));
    }

    [Fact]
    public void A_path_without_a_form_shows_no_address() =>
        Assert.Empty(RenderOf(Part with { Routes = [new("App", null, [Step("open", "Open it.")])] }).FindAll(".address"));

    [Fact]
    public void On_the_checklist_of_all_guides_a_ticked_box_leaves_the_guide_out()
    {
        var choice = RenderOf(Part with { ChoiceLabel = "Show App" }).Find("label.choice");

        choice.MarkupMatches("""<label class="choice"><input type="checkbox" checked> Show App</label>""");
        Assert.Equal("checklist-body", choice.NextElementSibling!.ClassName);
    }

    [Fact]
    public void Things_to_have_ready_come_before_the_paths_and_shared_steps_after_them()
    {
        var part = RenderOf(Part with { HaveReady = [Item("pen", "A <em>pen</em>.")], Shared = new("Finish", null, [Step("send", "Send it.")]) });

        Assert.Equal([English.Checklist.HaveReady, English.Checklist.OneWay, "Finish"], part.FindAll("h3").Select(heading => heading.TextContent));
        part.Find("ul.ticks").MarkupMatches("""<ul class="ticks"><li><label><input type="checkbox"> <span>A <em>pen</em>.</span></label></li></ul>""");
        Assert.Equal(["app-open", "app-send"], part.FindAll("ol li").Select(step => step.Id));
    }

    [Fact]
    public void Nothing_to_have_ready_gives_no_section() => RenderOf(new HaveReadyModel("Have ready", [])).MarkupMatches("");

    [Fact]
    public void Things_to_have_ready_can_be_ticked() =>
        RenderOf(new HaveReadyModel("Have ready", [Item("pen", "A pen.<!--cite:began:2-->")])).MarkupMatches("""
            <section class="have-ready" aria-labelledby="have-ready">
              <h2 id="have-ready">Have ready</h2>
              <ul class="ticks"><li><label><input type="checkbox"> <span>A pen.</span></label></li></ul>
            </section>
            """);

    [Fact]
    public void Only_what_several_guides_ask_for_is_shared()
    {
        var guides = Catalog.Guides;
        ImmutableArray<Content.Catalog.GuidePage> twice = [guides[0], guides[0]];

        Assert.Empty(HaveReadyModel.SharedBy(guides, Catalog.Site.Languages[0], "Ready").Items);
        Assert.Equal("ready-pen", Assert.Single(HaveReadyModel.SharedBy(twice, Catalog.Site.Languages[0], "Ready").Items).Id);
    }
}
