using OptOutGuide.Content.Forms;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Tests.Catalog;

/// <summary>Which routes of a guide are shown, in which order, and where old ids lead.</summary>
public sealed class GuideRouteTests
{
    private const string Facts = "guides/app/guide.yaml";
    private const string Menu = "label: { en: Privacy Centre, fr: Centre de confidentialité }";

    // A second route, without a form.
    private static SampleContent TwoRoutes() => new SampleContent()
        .Change(Facts, "shared:", "  - id: menu\n    seen: [paper]\n    steps:\n      - id: menu-open\nshared:")
        .Append("guides/app/en.md", "### Menu {#menu}\n\n1. Open the menu. {#menu-open}")
        .Append("guides/app/fr.md", "### Menu {#menu}\n\n1. Ouvrez le menu. {#menu-open}");

    private static SampleContent Closed(SampleContent sample, string availability = "closed\n    since: 2026-11-20") =>
        sample.Change("forms.yaml", "opened: never", $"opened: never\n    availability: {availability}");

    private static IEnumerable<string> RoutesOf(SampleContent sample, int language = 0)
    {
        var catalog = sample.Catalog();
        return catalog.Guides[0].TextIn(catalog.Site.Languages[language]).Routes.Select(route => route.Facts.Id);
    }

    [Fact]
    public void The_first_route_of_the_facts_is_the_main_one() => Assert.Equal(["form", "menu"], RoutesOf(TwoRoutes()));

    [Theory]
    [InlineData("closed\n    since: 2026-11-20", FormAvailability.Closed)]
    [InlineData("moved\n    since: 2026-11-20", FormAvailability.Moved)]
    public void A_route_whose_form_cannot_be_used_comes_last(string availability, FormAvailability expected)
    {
        var sample = Closed(TwoRoutes(), availability);

        Assert.Equal(["menu", "form"], RoutesOf(sample));
        Assert.Equal((expected, new DateOnly(2026, 11, 20)), (sample.Catalog().Forms[0].Availability, sample.Catalog().Forms[0].Since));
    }

    [Fact]
    public void A_form_is_open_unless_the_facts_say_otherwise()
    {
        Assert.True(new SampleContent().Catalog().Forms[0].IsOpen);
        Assert.True(Closed(new SampleContent(), "open").Catalog().Forms[0].IsOpen);
    }

    [Theory]
    [InlineData("closed", "missing-key")]
    [InlineData("open\n    since: 2026-11-20", "wrong-value")]
    [InlineData("shut", "wrong-value")]
    public void The_day_since_when_a_form_cannot_be_used_is_needed_then_and_only_then(string availability, string code) =>
        Assert.Equal(code, Closed(new SampleContent(), availability).OnlyDiagnostic().Rule.Code);

    [Fact]
    public void A_route_with_a_label_that_was_not_seen_in_a_language_is_left_out_there()
    {
        var sample = TwoRoutes()
            .Change(Facts, "      - id: menu-open", "      - id: menu-open\n        tap: { kind: menu, label: { en: Menu } }")
            .Change("guides/app/en.md", "Open the menu.", "Open {tap}.")
            .Change("guides/app/fr.md", "### Menu {#menu}\n\n1. Ouvrez le menu. {#menu-open}", "");

        Assert.Equal(["form", "menu"], RoutesOf(sample));
        Assert.Equal(["form"], RoutesOf(sample, language: 1));
        Assert.Equal(["menu"], sample.Catalog().Guides[0].TextIn(sample.Catalog().Site.Languages[1]).LeftOut.Select(route => route.Id));
        Assert.DoesNotContain(sample.Locked().Editorial(), found => found.Rule == Rule.LanguagesDiffer);
    }

    [Theory]
    [InlineData("finish")]
    [InlineData("have-ready")]
    public void A_route_cannot_have_the_id_of_a_section_that_all_guides_have(string id)
    {
        var found = TwoRoutes().Change(Facts, "- id: menu\n", $"- id: {id}\n").Build().Diagnostics;

        var reported = Assert.Single(found, diagnostic => diagnostic.Location.Path == Facts);
        Assert.Equal((Rule.DuplicateId, 12), (reported.Rule, reported.Location.Line));
        Assert.Contains($"'{id}'", reported.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_section_of_a_route_that_is_left_out_is_reported()
    {
        var found = new SampleContent().Change(Facts, Menu, "label: { en: Privacy Centre }").OnlyDiagnostic();

        Assert.Equal((Rule.StepsDiffer, "guides/app/fr.md"), (found.Rule, found.Location.Path));
        Assert.Contains("'form-menu'", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Old_ids_lead_to_sections_and_list_items()
    {
        var guide = new SampleContent()
            .Change(Facts, "order: 1", "order: 1\nformerAnchors: { old-place: finish, ready-pencil: ready-pen }")
            .Change(Facts, "- id: form\n", "- id: form\n    formerly: [direct]\n")
            .Catalog().Guides[0];

        Assert.Equal(["old-place"], guide.FormerIdsOf("finish"));
        Assert.Equal(["ready-pencil"], guide.FormerIdsOf("ready-pen"));
        Assert.Equal(["direct"], guide.FormerIdsOf("form"));
        Assert.Equal(["submit"], guide.FormerIdsOf("send"));
    }

    [Theory]
    [InlineData("old: nowhere", "unknown-reference", 3)]
    [InlineData("send: finish", "duplicate-id", 3)]
    [InlineData("submit: finish", "duplicate-id", 16)]
    public void An_old_id_that_leads_nowhere_or_is_used_twice_is_reported(string anchors, string code, int line)
    {
        var found = new SampleContent().Change(Facts, "order: 1", $"order: 1\nformerAnchors: {{ {anchors} }}").Build().Diagnostics;

        Assert.Equal([(code, Facts, line)], found.Select(diagnostic => (diagnostic.Rule.Code, diagnostic.Location.Path, diagnostic.Location.Line)).Distinct());
    }

    [Fact]
    public void Texts_can_link_to_old_ids() => Assert.Empty(new SampleContent()
        .Change(Facts, "order: 1", "order: 1\nformerAnchors: { old-place: finish }")
        .Append("articles/why/en.md", "[There](guides/app#old-place)")
        .Append("articles/why/fr.md", "[Là](guides/app#old-place)")
        .Build().Diagnostics);
}
