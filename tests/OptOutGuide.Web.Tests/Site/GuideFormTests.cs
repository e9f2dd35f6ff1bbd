using OptOutGuide.Content.Tests;
using OptOutGuide.Web.Tests.Sample;

namespace OptOutGuide.Web.Tests.Site;

/// <summary>What a guide shows when its form can or cannot be used, and how its ways are folded.</summary>
public sealed class GuideFormTests
{
    // The sample guide with a second way, which needs no form.
    private static SampleContent TwoRoutes() => new SampleContent()
        .Change("guides/app/guide.yaml", "shared:", "  - id: menu\n    seen: [paper]\n    steps:\n      - id: menu-open\nshared:")
        .Append("guides/app/en.md", "### You use the app {#menu}\n\nIt is longer.\n\n1. Open the menu. {#menu-open}")
        .Append("guides/app/fr.md", "### Dans l'application {#menu}\n\nC'est plus long.\n\n1. Ouvrez le menu. {#menu-open}");

    private static SampleContent Unusable(SampleContent sample, string availability) =>
        sample.Change("forms.yaml", "opened: never", $"opened: never\n    availability: {availability}\n    since: 2026-11-20");

    [Fact]
    public async Task The_button_of_the_form_replaces_the_link_in_its_step()
    {
        await using var site = await SampleSite.StartAsync(new SampleContent());
        var step = (await site.Read("/en/guides/app")).GetElementById("form-open")!;

        Assert.Equal("Open the form.", step.QuerySelector("p")!.TextContent.Trim());
        Assert.Equal(
            ("https://www.facebook.com/help/contact/1", "noreferrer"),
            (step.QuerySelector("a.button")!.GetAttribute("href"), step.QuerySelector("a.button")!.GetAttribute("rel")));
        Assert.Equal("www.facebook.com", step.QuerySelector(".form-link span")!.TextContent);
    }

    [Theory]
    [InlineData("closed", "Meta’s form has been closed since 20 November 2026.")]
    [InlineData("moved", "Meta’s form has no longer been at its address since 20 November 2026.")]
    public async Task A_guide_whose_form_cannot_be_used_begins_with_the_next_way_and_says_so(string availability, string notice)
    {
        await using var site = await SampleSite.StartAsync(Unusable(TwoRoutes(), availability));
        var page = await site.Read("/en/guides/app");

        Assert.Equal(["menu-open", "send"], page.QuerySelector("ol.steps")!.Children.Select(step => step.Id));
        Assert.Equal($"{notice} Begin with this way.", page.QuerySelector("article > .drift")!.TextContent);
        Assert.Equal(notice, page.QuerySelector("details #form .drift")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("a.button[href^='https://www.facebook.com']"));
        Assert.Equal($"{notice} Begin with this way.", (await site.Read("/en/checklist/app")).QuerySelector(".sheet .drift")!.TextContent);
    }

    [Fact]
    public async Task A_guide_without_another_way_shows_its_steps_without_the_button()
    {
        await using var site = await SampleSite.StartAsync(Unusable(new SampleContent(), "closed"));
        var page = await site.Read("/en/guides/app");

        Assert.Equal("Meta’s form has been closed since 20 November 2026.", page.QuerySelector("article > .drift")!.TextContent);
        Assert.Equal(["form-open", "form-menu", "send"], page.QuerySelector("ol.steps")!.Children.Select(step => step.Id));
        Assert.Empty(page.QuerySelectorAll("ol.steps a.button"));
    }

    [Fact]
    public async Task The_Markdown_of_a_guide_says_that_its_form_cannot_be_used()
    {
        await using var site = await SampleSite.StartAsync(Unusable(TwoRoutes(), "closed"));

        Assert.Contains(
            "Meta’s form has been closed since 20 November 2026.", await site.Browser().GetStringAsync("/en/guides/app.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_further_way_is_a_closed_fold_with_its_id_inside_and_its_text_before_the_steps()
    {
        await using var site = await SampleSite.StartAsync(TwoRoutes());
        var fold = (await site.Read("/en/guides/app")).GetElementById("menu")!;

        Assert.Equal("details", fold.ParentElement!.LocalName);
        Assert.Equal("You use the app", fold.ParentElement.QuerySelector("summary h3")!.TextContent.Trim());
        Assert.Equal("It is longer.", fold.QuerySelector("p")!.TextContent);
        Assert.Equal(["menu-open", ""], fold.QuerySelectorAll("ol > li").Select(step => step.Id ?? ""));
    }

    [Fact]
    public async Task A_question_is_a_fold_and_a_claim_that_is_only_reported_gives_it_one_mark()
    {
        await using var site = await SampleSite.StartAsync(new SampleContent()
            .Append("articles/why/article.yaml", "sections: { asked: questions }")
            .Append("articles/why/en.md", "## Asked {#asked}\n\n### When? {#when}\n\nIn May.[@began] Yes, in May.[@began]")
            .Append("articles/why/fr.md", "## Questions {#asked}\n\n### Quand ? {#when}\n\nEn mai.[@began] Oui, en mai.[@began]")
            .Change("claims.yaml", "status: confirmed", "status: reported"));
        var fold = (await site.Read("/en/why")).GetElementById("when")!.ParentElement!;

        Assert.Equal("h2", fold.PreviousElementSibling!.LocalName);
        Assert.Equal("°", fold.QuerySelector("summary .mark[aria-hidden]")!.TextContent.Trim());
        Assert.Equal("/en/why/sources#began", Assert.Single(fold.QuerySelectorAll("a")).GetAttribute("href"));
    }

    [Fact]
    public async Task The_table_of_contents_lists_the_groups_of_questions_but_not_the_questions()
    {
        await using var site = await SampleSite.StartAsync(new SampleContent()
            .Append("articles/why/article.yaml", "sections: { asked: questions }")
            .Append("articles/why/en.md", "## One {#one}\n\n### Below {#below}\n\nA.\n\n## Asked {#asked}\n\n### When? {#when}\n\nB.")
            .Append("articles/why/fr.md", "## Un {#one}\n\n### Dessous {#below}\n\nA.\n\n## Questions {#asked}\n\n### Quand ? {#when}\n\nB."));
        var entries = (await site.Read("/en/why")).QuerySelectorAll(".contents a").Select(link => link.GetAttribute("href")!).ToList();

        Assert.Equal(["#one", "#below", "#asked"], entries.TakeLast(3));
    }
}
