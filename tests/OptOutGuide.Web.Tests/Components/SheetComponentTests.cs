using Bunit;
using OptOutGuide.Web.Components;

namespace OptOutGuide.Web.Tests.Components;

public sealed class SheetComponentTests : ComponentTest
{
    private static readonly SheetModel Sheet = new(
        English.Checklist, "app", "list-app", "Object", Choice: null, "<p>It trains.</p>", Notice: null, HaveReady: [],
        [new("open", "Open it.", ["www.facebook.com/help/contact/1"])], "<p>In the UK, too.</p>", Fallback: null, "Sent on:", OtherIds: [],
        IdPrefix: "", "/en/guides/app", "The whole guide", Code: null);

    [Fact]
    public void A_sheet_of_its_own_has_the_title_of_the_page_and_no_choice()
    {
        var sheet = RenderOf(Sheet);

        Assert.Equal("list-app", sheet.Find("h1").Id);
        Assert.Empty(sheet.FindAll("h2, h3, .choice, .drift, .ready, .sheet-code"));
        Assert.Equal(["It trains.", "In the UK, too."], sheet.FindAll("p:not([class])").Select(text => text.TextContent));
        Assert.Equal("/en/guides/app", sheet.Find("a").GetAttribute("href"));
    }

    [Fact]
    public void A_step_shows_its_addresses_and_its_prefixed_id() =>
        RenderOf(Sheet with { IdPrefix = "app-" }).Find("ol").MarkupMatches("""
            <ol class="ticks">
              <li id="app-open"><label><input type="checkbox"> <span>Open it. <span class="typed">www.facebook.com/help/contact/1</span></span></label></li>
            </ol>
            """);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Among_other_sheets_a_box_prints_it_or_leaves_it_out(bool isTicked)
    {
        var sheet = RenderOf(Sheet with { Choice = new("Print App", isTicked) });

        Assert.Equal(isTicked, sheet.Find("h2 + label.choice > input").HasAttribute("checked"));
        Assert.Equal("sheet-body", sheet.Find(".choice").NextElementSibling!.ClassName);
        Assert.Empty(sheet.FindAll("h1"));
    }

    [Fact]
    public void The_other_way_has_boxes_and_says_where_it_goes_on()
    {
        var sheet = RenderOf(Sheet with { Fallback = new("If it does not open", [new(null, "Try again.", [])], "Then step 3.") });

        Assert.Equal("If it does not open", sheet.Find("h2").TextContent);
        Assert.False(sheet.Find("h2 + ol > li").HasAttribute("id"));
        Assert.Equal("Then step 3.", sheet.Find("h2 + ol + p").TextContent);
        Assert.Equal("Try again.", RenderOf(Sheet with { Choice = new("Print", true), Fallback = new("Else", [new(null, "Try again.", [])], null) })
            .Find("h3 + ol:last-child span").TextContent);
    }

    [Fact]
    public void A_closed_form_things_to_have_ready_and_the_code_are_shown_if_there_are_any()
    {
        var sheet = RenderOf(Sheet with { Notice = "Closed.", HaveReady = ["A pen", "An <em>ink</em>"], Code = QrCodeModel.Of("https://a.example/", "Code") });

        Assert.Equal("Closed.", sheet.Find(".drift").TextContent);
        Assert.Equal("Have ready: A pen · An ink", sheet.Find(".ready").TextContent);
        Assert.Equal(English.Checklist.CodeCaption, sheet.Find("figure.sheet-code > svg + figcaption").TextContent);
    }

    [Fact]
    public void Steps_that_only_the_guide_shows_keep_their_ids_beside_the_link_to_it() =>
        Assert.Equal(["app-menu", "app-send"], RenderOf(Sheet with { IdPrefix = "app-", OtherIds = ["menu", "send"] })
            .FindAll("p > a[id]:not([href])").Select(anchor => anchor.Id));

    [Fact]
    public void The_choice_of_sheets_is_a_list_of_links_that_is_not_printed() =>
        RenderOf(new SheetChoiceModel([new("/en/checklist/app", "App")])).MarkupMatches("""
            <ul class="sheets no-print"><li><a href="/en/checklist/app">App</a></li></ul>
            """);
}
