using Bunit;
using OptOutGuide.Content.Documents;
using OptOutGuide.Web.Components;

namespace OptOutGuide.Web.Tests.Components;

public sealed class NavigationTests : ComponentTest
{
    [Fact]
    public void The_home_page_has_no_breadcrumb() =>
        RenderOf(new BreadcrumbModel("Where", [], "")).MarkupMatches("");

    [Fact]
    public void A_breadcrumb_ends_with_the_current_page_without_a_link() =>
        RenderOf(new BreadcrumbModel("Where", [new("/en", "Home")], "Guide")).MarkupMatches("""
            <nav class="breadcrumb" aria-label="Where">
              <ol>
                <li><a href="/en">Home</a></li>
                <li><span aria-current="page">Guide</span></li>
              </ol>
            </nav>
            """);

    [Fact]
    public void The_first_next_page_is_emphasised_and_the_others_are_listed()
    {
        Assert.Empty(RenderOf(new NextStepsModel(English.Navigation, [])).FindAll("nav"));

        var onward = RenderOf(new NextStepsModel(English.Navigation, [("/en/a", PageNamed("a")), ("/en/b", PageNamed("b"))]));
        Assert.Equal(("/en/a", "/en/b"), (onward.Find("a.next").GetAttribute("href"), onward.Find("li a").GetAttribute("href")));
    }

    [Fact]
    public void Without_an_operator_the_legal_notice_says_so()
    {
        var none = RenderOf(new OperatorModel(English.Operator, null, null));
        var some = RenderOf(new OperatorModel(English.Operator, "A society, 1 Street", "a@example.org"));

        Assert.Contains(English.Operator.None, none.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain(English.Operator.None, some.Markup, StringComparison.Ordinal);
        Assert.Equal("mailto:a@example.org", some.Find("a").GetAttribute("href"));
    }

    [Theory]
    [InlineData(TapKind.Menu, "menu")]
    [InlineData(TapKind.Button, "button")]
    [InlineData(TapKind.Link, "link")]
    [InlineData(TapKind.Field, "field")]
    public void A_tap_illustration_shows_the_label_and_is_hidden_from_screen_readers(TapKind kind, string name)
    {
        var (english, french) = (Catalog.Site.Languages[0], Catalog.Site.Languages[1]);
        var screen = RenderOf(TapIllustrationModel.From(new Tap(kind, [new TapLabel(english, "Submit", default)]), french)).Find("span");

        Assert.Equal(("true", "Submit", "en", ""),
            (screen.GetAttribute("aria-hidden"), screen.GetAttribute("data-label"), screen.GetAttribute("lang"), screen.TextContent));
        Assert.Contains($"screen-{name}", screen.ClassName, StringComparison.Ordinal);
    }

    [Fact]
    public void A_section_has_the_form_of_its_role()
    {
        var section = new Section("proof", 2, "Your proof", "Your proof", [new HtmlPart("<p>Keep it.</p>")], [], [], "0",
            OptOutGuide.Content.Text.SourceLocation.StartOf("a.md"));
        var body = BodyOf(section);
        SectionBlockModel ModelOf(SectionRole role) =>
            new(section, role, body, NoNotes, English.Letter, [], "/en/check-again.ics", "Remind me");

        Assert.NotNull(RenderOf(ModelOf(SectionRole.Confirmation)).Find("section.proof .done .blank"));
        Assert.Equal("/en/check-again.ics", RenderOf(ModelOf(SectionRole.Confirmation)).Find("section.proof a").GetAttribute("href"));
        Assert.NotNull(RenderOf(ModelOf(SectionRole.Timeline)).Find(".timeline p"));
        Assert.NotNull(RenderOf(ModelOf(SectionRole.Letter)).Find(".letter-fill[hidden] + .letter p"));
        Assert.Empty(RenderOf(ModelOf(SectionRole.Text)).FindAll(".proof, .timeline, .letter"));
    }
}
