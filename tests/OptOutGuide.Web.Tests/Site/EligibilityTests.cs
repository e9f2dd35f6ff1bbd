namespace OptOutGuide.Web.Tests.Site;

public sealed class EligibilityTests(TestSite site)
{
    [Theory]
    [InlineData("/en/does-this-concern-me")]
    [InlineData("/fr/suis-je-concerne")]
    public async Task Every_sequence_of_answers_ends_in_an_outcome_and_every_outcome_is_reached(string start)
    {
        var ends = new List<string>();
        async Task Walk(string path, int depth)
        {
            Assert.True(depth < 10);
            var page = await site.Read(path);
            var answers = page.QuerySelectorAll(".answers a").Select(answer => answer.GetAttribute("href")!).ToList();
            if (answers.Count == 0) ends.Add(path);
            foreach (var answer in answers) await Walk(answer, depth + 1);
        }

        await Walk(start, 0);
        Assert.Equal(site.Catalog.Eligibility.Tree.Outcomes.Select(outcome => $"{start}/{outcome.Id}")
            .Order(StringComparer.Ordinal), ends.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_outcome_has_links_to_its_proof_to_guides_and_a_link_to_the_first_question()
    {
        var page = await site.Read("/en/does-this-concern-me/you-can-object");

        Assert.Equal("/en/sources", page.QuerySelector("#sources a")!.GetAttribute("href"));
        Assert.Contains("/en/guides/facebook", page.QuerySelectorAll(".cards a").Select(link => link.GetAttribute("href")));
        Assert.NotNull(page.QuerySelector("main a[href='/en/does-this-concern-me']"));
    }

    [Fact]
    public async Task The_same_answers_lead_to_another_outcome_in_each_region()
    {
        var outcomes = new List<string>();
        foreach (var region in (await site.Read("/en/does-this-concern-me")).QuerySelectorAll(".answers a"))
        {
            var path = region.GetAttribute("href")!;
            while ((await site.Read(path)).QuerySelector(".answers a") is { } firstAnswer) path = firstAnswer.GetAttribute("href")!;
            outcomes.Add(path);
        }

        Assert.Equal(["you-can-object", "object-in-the-uk", "object-in-switzerland", "elsewhere"], outcomes.Select(path => path.Split('/')[^1]));
    }

    [Theory]
    [InlineData("/en/does-this-concern-me/child-account", "/en/guides/parents#account")]
    [InlineData("/fr/suis-je-concerne/child-account", "/fr/guides/parents#account")]
    public async Task A_child_with_an_account_has_an_outcome_that_leads_to_the_steps_for_it(string path, string steps) =>
        Assert.NotNull((await site.Read(path)).QuerySelector($".outcome a[href='{steps}']"));

    [Theory]
    [InlineData("/en/does-this-concern-me/under-18", "users of every age")]
    [InlineData("/fr/suis-je-concerne/under-18", "quel que soit l’âge")]
    public async Task The_outcome_for_minors_says_that_AI_chats_are_listed_for_every_age(string path, string words) =>
        Assert.Contains(words, (await site.Read(path)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task The_language_switch_keeps_the_question() =>
        Assert.Equal("/fr/suis-je-concerne/age", (await site.Read("/en/does-this-concern-me/age")).QuerySelector(".languages a")!.GetAttribute("href"));
}
