using Bunit;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Text;
using OptOutGuide.Web.Components;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Tests.Components;

public sealed class SmallComponentTests : ComponentTest
{
    [Fact]
    public void Ribbons_are_there_only_when_there_is_something_to_say()
    {
        Render<Notices>(p => p.Add(c => c.Model, new NoticesModel(null, null))).MarkupMatches("");
        Render<Notices>(p => p.Add(c => c.Model, new NoticesModel("As of then", "Test")))
            .MarkupMatches("""<p class="ribbon ribbon-preview">As of then</p><p class="ribbon">Test</p>""");
    }

    [Fact]
    public void A_site_of_one_language_has_no_language_switch() =>
        Render<LanguageSwitch>(p => p.Add(c => c.Model, new LanguageSwitchModel("Languages", []))).MarkupMatches("");

    [Fact]
    public void The_menu_marks_the_page_it_stands_on()
    {
        var model = new SiteMenuModel("All", [new("Guides", [new("/en/a", "A", IsHere: true), new("/en/b", "B", IsHere: false)])]);

        Assert.Equal("A", Assert.Single(Render<SiteMenu>(p => p.Add(c => c.Model, model)).FindAll("[aria-current=page]")).TextContent);
    }

    [Fact]
    public void Without_a_contact_the_footer_says_so_instead_of_linking_nowhere()
    {
        Render<Contact>(p => p.Add(c => c.Model, new ContactModel(null, "Report", "No address", "CC")))
            .MarkupMatches("""<p>No address <span class="licence">CC</span></p>""");
        Render<Contact>(p => p.Add(c => c.Model, new ContactModel("a@example.org", "Report", "No address", "CC")))
            .MarkupMatches("""<p><a href="mailto:a@example.org">Report</a> <span class="licence">CC</span></p>""");
    }

    [Fact]
    public void A_page_without_facts_claims_no_date_of_checking() =>
        Render<PageFreshness>(p => p.Add(c => c.Model, new PageFreshnessModel(null, null, null))).MarkupMatches("");

    [Fact]
    public void A_page_says_until_when_it_is_valid_and_what_to_say_after()
    {
        var model = new PageFreshnessModel("Checked", null, new PageFreshnessModel.Until("2027-03-23T00:00:00Z", "Valid until then", "Out of date"));

        Render<PageFreshness>(p => p.Add(c => c.Model, model)).MarkupMatches("""
            <p class="checked">Checked</p>
            <p class="checked" data-until="2027-03-23T00:00:00Z" data-past="Out of date">Valid until then</p>
            """);
    }

    [Fact]
    public void Short_texts_need_no_table_of_contents()
    {
        var section = new Section("a", 2, "A", "A", [], [], [], "0", SourceLocation.StartOf("a.md"));

        Assert.Empty(Render<TableOfContents>(p => p.Add(c => c.Model, new TableOfContentsModel("Contents", [section, section]))).FindAll("nav"));
        Assert.Equal(3, Render<TableOfContents>(p => p.Add(c => c.Model, new TableOfContentsModel("Contents", [section, section, section]))).FindAll("a").Count);
    }

    [Fact]
    public void A_step_can_still_be_reached_by_its_old_id()
    {
        var model = ModelOf(new GuideStep(new StepFacts("send", null, ["submit"]), Item));
        var step = Render<SectionBody>(p => p.Add(c => c.Model, model)).Find("li#send");

        Assert.NotNull(step.QuerySelector("#submit"));
        Assert.Equal(("/go/app#send", "Link to step 1"), (step.QuerySelector(".step-link")!.GetAttribute("href"), step.QuerySelector(".step-link")!.GetAttribute("aria-label")));
    }

    [Fact]
    public void Steps_of_a_guide_can_be_ticked_and_those_of_an_article_cannot()
    {
        var step = Render<SectionBody>(p => p.Add(c => c.Model, ModelOf(new GuideStep(new StepFacts("send", null, []), Item))));

        Assert.Equal(English.Ticks.Done, step.Find("li#send label:has(input)").TextContent.Trim());
        Assert.Empty(Render<SectionBody>(p => p.Add(c => c.Model, ModelOf(Item))).FindAll("input"));
    }

    private static AnchoredItem Item { get; } = new("send", "Send.", "", "Send.", false, SourceLocation.StartOf("a.md"));

    private static SectionBodyModel ModelOf(AnchoredItem item)
    {
        var section = new Section("s", 2, "S", "S", [new AnchoredListPart(true, [item])], [], [], "0", SourceLocation.StartOf("a.md"));
        return new SectionBodyModel(section, "/go/app", English.Guide, English.Ticks.Done, Catalog.Site.Languages[0], PageCitations.Strip);
    }

    [Fact]
    public void Only_a_path_that_opens_a_form_shows_one()
    {
        var form = new RouteFactsModel.FormFacts("https://www.facebook.com/x", "Open", "on www.facebook.com", "Reported", "Read", "Never");

        Assert.Empty(Render<FormFacts>(p => p.Add(c => c.Model, new RouteFactsModel("Seen", "Sources", null))).FindAll("a"));
        Assert.Equal(form.Address, Render<FormFacts>(p => p.Add(c => c.Model, new RouteFactsModel("Seen", "Sources", form))).Find("a").GetAttribute("href"));
    }
}
