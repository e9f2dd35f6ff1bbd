using Bunit;
using OptOutGuide.Content.Documents;
using OptOutGuide.Web.Components;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Tests.Components;

public sealed class NavigationTests : ComponentTest
{
    private static FrontMatter PageNamed(string title) => new(title, title, $"About {title}.", title, [], null);

    [Fact]
    public void Home_has_no_way_home() =>
        Render<Breadcrumb>(p => p.Add(c => c.Model, new BreadcrumbModel("Where", [], ""))).MarkupMatches("");

    [Fact]
    public void The_way_home_ends_on_the_page_itself_which_is_no_link() =>
        Render<Breadcrumb>(p => p.Add(c => c.Model, new BreadcrumbModel("Where", [new("/en", "Home")], "Guide"))).MarkupMatches("""
            <nav class="breadcrumb" aria-label="Where">
              <ol>
                <li><a href="/en">Home</a></li>
                <li><span aria-current="page">Guide</span></li>
              </ol>
            </nav>
            """);

    [Fact]
    public void The_next_step_stands_out_from_what_is_related()
    {
        Assert.Empty(Render<NextSteps>(p => p.Add(c => c.Model, new NextStepsModel(English.Navigation, []))).FindAll("nav"));

        var onward = Render<NextSteps>(p => p.Add(c => c.Model, new NextStepsModel(English.Navigation, [("/en/a", PageNamed("a")), ("/en/b", PageNamed("b"))])));
        Assert.Equal(("/en/a", "/en/b"), (onward.Find("a.next").GetAttribute("href"), onward.Find("li a").GetAttribute("href")));
    }

    [Fact]
    public void Without_an_operator_the_legal_notice_says_so()
    {
        var none = Render<Operator>(p => p.Add(c => c.Model, new OperatorModel(English.Operator, null, null)));
        var some = Render<Operator>(p => p.Add(c => c.Model, new OperatorModel(English.Operator, "A society, 1 Street", "a@example.org")));

        Assert.Contains(English.Operator.None, none.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain(English.Operator.None, some.Markup, StringComparison.Ordinal);
        Assert.Equal("mailto:a@example.org", some.Find("a").GetAttribute("href"));
    }

    [Theory]
    [InlineData(TapKind.Menu, "menu")]
    [InlineData(TapKind.Button, "button")]
    [InlineData(TapKind.Link, "link")]
    [InlineData(TapKind.Field, "field")]
    public void A_step_is_drawn_from_its_own_facts_and_not_read_twice(TapKind kind, string name)
    {
        var (english, french) = (Catalog.Site.Languages[0], Catalog.Site.Languages[1]);
        var screen = Render<TapIllustration>(p => p.Add(c => c.Model, TapIllustrationModel.From(new Tap(kind, [new TapLabel(english, "Submit")]), french))).Find("span");

        Assert.Equal(("true", "Submit", "en", ""), (screen.GetAttribute("aria-hidden"), screen.GetAttribute("data-label"), screen.GetAttribute("lang"), screen.TextContent));
        Assert.Contains($"screen-{name}", screen.ClassName, StringComparison.Ordinal);
    }

    [Fact]
    public void A_card_of_proof_has_room_for_the_date()
    {
        var section = new Section("proof", 2, "Your proof", "Your proof", [new HtmlPart("<p>Keep it.</p>")], [], [], "0", OptOutGuide.Content.Text.SourceLocation.StartOf("a.md"));
        var body = new SectionBodyModel(section, "/go/app", English.Guide, English.Ticks.Done, Catalog.Site.Languages[0], PageCitations.Strip);
        SectionBlockModel ModelOf(SectionRole role) => new(section, role, body, new SectionNotesModel("", "", [], null), English.Letter, null, "/en/check-again.ics", "Remind me");

        Assert.NotNull(Render<SectionBlock>(p => p.Add(c => c.Model, ModelOf(SectionRole.Confirmation))).Find("section.proof .done .blank"));
        Assert.Equal("/en/check-again.ics", Render<SectionBlock>(p => p.Add(c => c.Model, ModelOf(SectionRole.Confirmation))).Find("section.proof a").GetAttribute("href"));
        Assert.NotNull(Render<SectionBlock>(p => p.Add(c => c.Model, ModelOf(SectionRole.Timeline))).Find(".timeline p"));
        Assert.NotNull(Render<SectionBlock>(p => p.Add(c => c.Model, ModelOf(SectionRole.Letter))).Find(".letter-fill[hidden] + .letter p"));
        Assert.Empty(Render<SectionBlock>(p => p.Add(c => c.Model, ModelOf(SectionRole.Text))).FindAll(".proof, .timeline, .letter"));
    }
}
