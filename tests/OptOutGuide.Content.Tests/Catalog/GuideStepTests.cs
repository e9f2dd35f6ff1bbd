using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Tests.Catalog;

/// <summary>A step is one value: facts and text, made when the catalog is built.</summary>
public sealed class GuideStepTests
{
    private static readonly ContentCatalog Sample = new SampleContent().Catalog();

    private static GuidePage Guide => Sample.Guides[0];

    private static SiteLanguage English => Sample.Site.Languages[0];

    private static SiteLanguage French => Sample.Site.Languages[1];

    [Fact]
    public void The_steps_of_a_guide_are_those_of_its_facts_in_every_language() => Assert.All(
        Sample.Site.Languages,
        language => Assert.Equal(Guide.Facts.AllSteps, Guide.TextIn(language).Steps.Select(step => step.Facts)));

    [Fact]
    public void A_route_has_its_facts_its_section_and_its_steps()
    {
        var route = Assert.Single(Guide.TextIn(English).Routes);

        Assert.Same(Guide.Facts.Routes[0], route.Facts);
        Assert.Equal(("form", "Form"), (route.Section.Id, route.Section.Title));
        Assert.Equal(["form-open", "form-menu"], route.Steps.Select(step => step.Id));
    }

    [Fact]
    public void The_steps_after_every_route_have_a_section_of_their_own()
    {
        var shared = Guide.TextIn(French).Shared;

        Assert.Equal("finish", shared?.Section.Id);
        Assert.Equal(["send"], shared?.Steps.Select(step => step.Id));
    }

    [Fact]
    public void A_guide_without_such_steps_has_no_such_section() => Assert.Null(
        new SampleContent()
            .Change("guides/app/guide.yaml", "shared:\n  - id: send\n    tap: { kind: button, label: { en: Submit, fr: Envoyer } }\n    formerly: [submit]", "")
            .Change("guides/app/en.md", "Press {tap}.", "Press it.").Change("guides/app/fr.md", "Touchez {tap}.", "Touchez-le.")
            .Catalog().Guides[0].TextIn(English).Shared);

    [Fact]
    public void A_step_has_the_text_of_its_language_and_the_facts_of_all()
    {
        var (english, french) = (Guide.TextIn(English).Find("send")!, Guide.TextIn(French).Find("send")!);

        Assert.Equal(("Press Submit.", "Touchez Envoyer."), (HtmlText.Plain(english.Html), HtmlText.Plain(french.Html)));
        Assert.Equal(["submit"], Guide.FormerIdsOf("send"));
        Assert.Same(english.Facts, french.Facts);
        Assert.Equal(TapKind.Button, english.Tap?.Kind);
        Assert.Equal("<p>More about it.</p>", Guide.TextIn(English).Find("form-open")!.MoreHtml.Trim());
        Assert.Null(Guide.TextIn(English).Find("form-open")!.Tap);
    }

    [Fact]
    public void The_items_of_a_guides_step_lists_are_its_steps_and_those_of_other_lists_are_not()
    {
        var body = Guide.In(English).Body;

        Assert.Equal(Guide.TextIn(English).Steps, body.Sections.SelectMany(section => section.Items).OfType<GuideStep>());
        Assert.All(Guide.TextIn(English).HaveReady, item => Assert.IsNotType<GuideStep>(item));
        Assert.Equal(["ready-pen"], Guide.TextIn(English).HaveReady.Select(item => item.Id));
    }

    [Fact]
    public void A_label_has_the_typography_of_its_language_wherever_it_is_written()
    {
        var catalog = new SampleContent().Change("guides/app/guide.yaml", "fr: Envoyer", "fr: \"S'opposer !\"").Catalog();
        var step = catalog.Guides[0].TextIn(French).Find("send")!;

        Assert.Equal("S’opposer\u202F!", step.Tap?.LabelFor(French).Text);
        Assert.Contains($"<b class=\"label\">{HtmlText.Encode("S’opposer\u202F!")}</b>", step.Html, StringComparison.Ordinal);
        Assert.Contains("**S’opposer\u202F!**", catalog.Guides[0].In(French).Body.Markdown, StringComparison.Ordinal);
    }
}
