using System.Net;

namespace OptOutGuide.Web.Tests.Site;

public sealed class PageTests(TestSite site)
{
    [Fact]
    public async Task Every_shipped_page_is_complete_and_has_no_dead_local_link() => await SiteWalk.Check(site);

    [Theory]
    [InlineData("/en/guides/facebook", "en")]
    [InlineData("/fr/guides/facebook", "fr")]
    [InlineData("/en/guides/instagram", "en")]
    [InlineData("/fr/guides/instagram", "fr")]
    [InlineData("/en/what-meta-collects", "en")]
    [InlineData("/fr/ce-que-meta-collecte", "fr")]
    [InlineData("/en/who-is-exempt", "en")]
    [InlineData("/fr/qui-est-exempte", "fr")]
    [InlineData("/en/regulation", "en")]
    [InlineData("/fr/cadre-reglementaire", "fr")]
    [InlineData("/en/authorities", "en")]
    [InlineData("/fr/autorites", "fr")]
    [InlineData("/en/checklist", "en")]
    [InlineData("/fr/liste-de-controle", "fr")]
    public async Task The_required_pages_exist(string path, string language) =>
        Assert.Equal(language, (await site.Read(path)).DocumentElement.GetAttribute("lang"));

    [Theory]
    [InlineData("/en", "/en/guides/meta-ai-chats#chat-privacy")]
    [InlineData("/fr", "/fr/guides/conversations-meta-ai#chat-privacy")]
    public async Task The_front_page_has_a_button_for_each_app_and_that_of_WhatsApp_leads_to_its_chats_with_Meta_AI(string path, string steps)
    {
        var buttons = (await site.Read(path)).QuerySelector(".choose")!.QuerySelectorAll("a").Take(4).ToList();

        Assert.Equal(["Facebook", "Instagram", "Threads", "WhatsApp"], buttons.Select(button => button.TextContent));
        Assert.Equal(steps, buttons[3].GetAttribute("href"));
    }

    [Theory]
    [InlineData("/en")]
    [InlineData("/fr")]
    public async Task The_front_page_shows_250_words_at_most_before_something_is_unfolded(string path)
    {
        var body = (await site.Read(path)).Body!;
        foreach (var hidden in body.QuerySelectorAll("details > :not(summary), .skip, .meaning, .print-qr").ToList()) hidden.Remove();

        Assert.InRange(body.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit)), 1, 250);
    }

    [Fact]
    public async Task The_language_switch_links_to_the_same_page_by_the_native_name_of_the_language()
    {
        var link = (await site.Read("/en/what-meta-collects")).QuerySelector(".languages a")!;

        Assert.Equal(("/fr/ce-que-meta-collecte", "Français", "fr"), (link.GetAttribute("href"), link.TextContent, link.GetAttribute("lang")));
    }

    [Fact]
    public async Task The_main_list_of_a_guide_holds_the_steps_of_the_first_way_and_the_shared_ones()
    {
        var page = await site.Read("/en/guides/facebook");
        var facts = site.Catalog.Guides[0].Facts;
        var steps = facts.Routes[0].Steps.Concat(facts.Shared).Select(step => step.Id).ToList();
        var list = page.QuerySelector("ol.steps")!;

        Assert.Equal(steps, list.Children.Select(item => item.Id));
        Assert.Equal(steps.Select(step => $"/go/facebook#{step}"), list.QuerySelectorAll(".step-link").Select(link => link.GetAttribute("href")));
        Assert.Equal(steps.Count, list.QuerySelectorAll("input[aria-label]").Length);
        Assert.Equal(facts.Routes[0].Form!.Address.AbsoluteUri, list.QuerySelector("li#form-open a.button")!.GetAttribute("href"));
        Assert.Equal("www.facebook.com", list.QuerySelector("li#form-open .form-link span")!.TextContent);
        Assert.NotNull(list.QuerySelector("li#fill-in > a#finish"));
    }

    [Fact]
    public async Task Each_further_way_is_a_fold_with_its_steps_and_the_shared_ones_without_ids()
    {
        var page = await site.Read("/en/guides/facebook");
        var facts = site.Catalog.Guides[0].Facts;
        foreach (var route in facts.Routes.Skip(1))
        {
            var fold = page.GetElementById(route.Id)!;
            Assert.Equal(("details", "fold"), (fold.ParentElement!.LocalName, fold.ParentElement.ClassName));
            Assert.False(fold.ParentElement.HasAttribute("name"));
            Assert.False(fold.ParentElement.HasAttribute("open"));
            Assert.Equal(
                [.. route.Steps.Select(step => step.Id), .. facts.Shared.Select(_ => "")],
                fold.QuerySelectorAll("ol.steps > li").Select(step => step.Id ?? ""));
            Assert.Empty(fold.QuerySelectorAll("input"));
        }
    }

    [Fact]
    public async Task A_guide_has_the_same_steps_in_all_languages_but_for_ways_that_are_left_out()
    {
        foreach (var guide in site.Catalog.Guides)
        {
            var leftOut = site.Catalog.Site.Languages.SelectMany(language => guide.TextIn(language).LeftOut)
                .SelectMany(route => route.Steps.Select(step => step.Id)).ToHashSet(StringComparer.Ordinal);

            async Task<string[]> StepsIn(int language) =>
                [.. (await site.Read(site.Catalog.Urls.Of(guide.Id, site.Catalog.Site.Languages[language]).Path.Value)).QuerySelectorAll(".steps > li[id]")
                    .Select(step => step.Id!).Where(step => !leftOut.Contains(step))];

            Assert.Equal(await StepsIn(0), await StepsIn(1));
        }
    }

    [Fact]
    public async Task The_anchors_of_a_way_that_is_left_out_are_on_the_line_that_says_so()
    {
        var page = await site.Read("/en/guides/threads");
        var route = Assert.Single(site.Catalog.Guides.Single(guide => guide.Id.ShareId == "threads").TextIn(site.Catalog.Site.Languages[0]).LeftOut);

        Assert.All(route.Steps, step => Assert.Contains("left out here", page.GetElementById(step.Id)!.ParentElement!.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_missing_page_is_a_404_in_the_language_of_the_path_with_links_to_the_guides()
    {
        var response = await site.Browser(acceptLanguage: "en").GetAsync("/fr/guides/facebok");
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("fr", page.DocumentElement.GetAttribute("lang"));
        Assert.NotNull(page.QuerySelector("main a[href='/fr/guides/facebook']"));
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
    }

    [Theory]
    [InlineData("fr-CH, en;q=0.5", "fr")]
    [InlineData("ja", "en")]
    public async Task Without_a_language_in_the_path_the_404_is_in_the_clients_language(string accept, string language)
    {
        var page = await (await site.Browser(accept).GetAsync("/nothing-here")).Content.ReadAsStringAsync();

        Assert.Contains($"<html lang=\"{language}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_stylesheet_and_the_script_have_content_and_fingerprinted_names()
    {
        var page = await site.Read("/en");
        foreach (var asset in new[] { page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!,
            page.QuerySelector("script[src]")!.GetAttribute("src")! })
        {
            var response = await site.Browser().GetAsync(asset);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.True((await response.Content.ReadAsByteArrayAsync()).Length > 500, asset);
            Assert.Matches(@"\.[a-z0-9]{8,}\.(css|js)$", asset);
        }
    }

    [Fact]
    public async Task A_third_language_needs_only_files()
    {
        using var content = new ContentCopy().AddLanguage("de", "Deutsch");
        await using var trilingual = await new TestSite(content.Path).OpenAsync();

        Assert.Equal(site.Catalog.Urls.All.Length / 2 * 3, trilingual.Catalog.Urls.All.Length);
        await SiteWalk.Check(trilingual);
        Assert.Equal(["English", "Français"], (await trilingual.Read("/de")).QuerySelectorAll(".languages a").Select(link => link.TextContent));
    }

    [Fact]
    public async Task A_page_without_deadlines_has_no_banner() => Assert.Null((await site.Read("/en/what-meta-collects")).QuerySelector(".deadline-banner"));

    [Fact]
    public async Task Every_authority_has_an_anchor_and_its_links_and_an_unencrypted_address_is_marked()
    {
        var page = await site.Read("/fr/autorites");

        Assert.Contains("Comissão Nacional de Proteção de Dados", page.GetElementById("pt")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("Allemagne", page.GetElementsByClassName("authorities")[0].Children[0].TextContent.Trim(), StringComparison.Ordinal);
        var french = site.Catalog.Site.Language("fr")!;
        Assert.StartsWith("https://www.autoriteprotectiondonnees.be/", page.QuerySelector("#be a")!.GetAttribute("href"), StringComparison.Ordinal);
        foreach (var authority in site.Catalog.Authorities.All)
        {
            var entry = page.GetElementById(authority.Id)!;
            var links = entry.QuerySelectorAll("a").Select(link => link.GetAttribute("href"));
            string?[] expected = [site.Catalog.Authorities.AddressOf(authority, french).AbsoluteUri, authority.Complaint?.AbsoluteUri];
            Assert.Equal(expected.Where(address => address is not null), links);
            Assert.Equal(authority.IsInsecure, entry.TextContent.Contains("sans chiffrement", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Without_an_operator_every_page_says_that_it_is_a_test_installation()
    {
        Assert.Contains("Test installation", (await site.Read("/en")).QuerySelector(".ribbon")!.TextContent, StringComparison.Ordinal);

        using var content = new ContentCopy().Change("site.yaml", "# operator:", "operator:").Change("site.yaml", "# contact:", "contact:");
        await using var inService = await new TestSite(content.Path).OpenAsync();
        var page = await inService.Read("/en");
        Assert.Null(page.QuerySelector(".ribbon"));
        Assert.Equal(
            "mailto:name@example.org?subject=Report%20a%20mistake%3A%20%2Fen", page.QuerySelector(".site-footer a[href^=mailto]")!.GetAttribute("href"));
    }
}
