using Bunit;
using OptOutGuide.Content.Documents;
using OptOutGuide.Web.Components;

namespace OptOutGuide.Web.Tests.Components;

public sealed class SmallComponentTests : ComponentTest
{
    [Fact]
    public void Each_notice_is_a_labelled_aside_and_without_notices_there_is_nothing()
    {
        RenderOf(new NoticeBannersModel("Notice", [])).MarkupMatches("");
        RenderOf(new NoticeBannersModel("Notice", ["<p>The form is <b>down</b>.</p>", "<p>Two.</p>"])).MarkupMatches("""
            <aside class="notice" aria-label="Notice"><p>The form is <b>down</b>.</p></aside>
            <aside class="notice" aria-label="Notice"><p>Two.</p></aside>
            """);
    }

    [Fact]
    public void Ribbons_are_rendered_only_if_there_are_any()
    {
        RenderOf(new RibbonsModel(null, null)).MarkupMatches("");
        RenderOf(new RibbonsModel("As of then", "Test"))
            .MarkupMatches("""<p class="ribbon ribbon-preview">As of then</p><p class="ribbon">Test</p>""");
    }

    [Fact]
    public void A_site_of_one_language_has_no_language_switch() =>
        RenderOf(new LanguageSwitchModel("Languages", [])).MarkupMatches("");

    [Fact]
    public void The_menu_marks_the_current_page()
    {
        var model = new SiteMenuModel("All", [new("Guides", [new("/en/a", "A", IsHere: true), new("/en/b", "B", IsHere: false)])]);

        Assert.Equal("A", Assert.Single(RenderOf(model).FindAll("[aria-current=page]")).TextContent);
    }

    [Fact]
    public void The_menu_of_the_front_page_is_folded_and_links_to_the_menu_lead_to_the_fold()
    {
        SiteMenuModel.Group[] groups = [new("Articles", [new("/en/a", "A", IsHere: false)], "read-more")];
        var folded = RenderOf(new SiteMenuModel("All", [.. groups], IsFolded: true));

        Assert.False(folded.Find("details#all-pages").HasAttribute("open"));
        Assert.NotNull(folded.Find("details nav #read-more a[href='/en/a']"));
        Assert.Empty(RenderOf(new SiteMenuModel("All", [.. groups])).FindAll("details"));
    }

    [Fact]
    public void Without_a_contact_the_footer_says_so_and_has_no_link()
    {
        RenderOf(new ContactModel(null, "Report", "No address", "CC"))
            .MarkupMatches("""<p>No address <span class="licence">CC</span></p>""");
        RenderOf(new ContactModel("mailto:a@example.org", "Report", "No address", "CC"))
            .MarkupMatches("""<p><a href="mailto:a@example.org">Report</a> <span class="licence">CC</span></p>""");
    }

    [Fact]
    public void A_page_without_facts_has_no_review_date() =>
        RenderOf(new PageFreshnessModel(null, null, null)).MarkupMatches("");

    [Fact]
    public void A_page_says_until_when_it_is_valid_and_holds_the_text_for_later()
    {
        var model = new PageFreshnessModel("Checked", null, new PageFreshnessModel.Until("2027-03-23T00:00:00Z", "Valid until then", "Out of date"));

        RenderOf(model).MarkupMatches("""
            <p class="checked">Checked</p>
            <p class="checked" data-until="2027-03-23T00:00:00Z" data-past="Out of date">Valid until then</p>
            """);
    }

    [Fact]
    public void A_separator_stays_on_the_line_of_the_item_before_it()
    {
        var model = new HaveReadyLineModel("Have ready:", [], [new("a", [], "Password"), new("b", ["old"], "Mailbox")]);

        RenderOf(model).MarkupMatches("""
            <p class="needs" id="have-ready"><span>Have ready:</span>
            <span id="a">Password ·</span> <a id="old"></a><span id="b">Mailbox</span> </p>
            """);
    }

    [Fact]
    public void Short_texts_need_no_table_of_contents()
    {
        var section = SectionOf("a", 2);

        Assert.Empty(RenderOf(new TableOfContentsModel("Contents", [section, section])).FindAll("nav"));
        Assert.Equal(3, RenderOf(new TableOfContentsModel("Contents", [section, section, section])).FindAll("a").Count);
    }

    [Fact]
    public void A_step_has_an_anchor_for_each_former_id()
    {
        var section = SectionOf("s", 2, new AnchoredListPart(Ordered: true, [Item("send", "Send.")]));
        var step = RenderOf(BodyOf(section, "submit")).Find("li#send");

        Assert.NotNull(step.QuerySelector("#submit"));
        Assert.Equal(("/go/app#send", "Link to step 1"),
            (step.QuerySelector(".step-link")!.GetAttribute("href"), step.QuerySelector(".step-link")!.GetAttribute("aria-label")));
    }

    [Fact]
    public void Items_of_an_article_cannot_be_ticked() =>
        Assert.Empty(RenderOf(BodyOf(SectionOf("s", 2, new AnchoredListPart(Ordered: true, [Item("send", "Send.")])))).FindAll("input"));
}
