using System.Text.Json;
using OptOutGuide.Content.Tests;
using OptOutGuide.Web.Tests.Sample;
using static OptOutGuide.Web.Tests.Site.TestTime;

namespace OptOutGuide.Web.Tests.Site;

/// <summary>Notices on pages and in files, through the clock.</summary>
public sealed class NoticeTests
{
    private const string Start = "2026-12-01T13:00:00Z";
    private const string End = "2026-12-05T23:00:00Z";
    private const string Text = "Meta's form is down since 1 December.";

    [Fact]
    public async Task A_notice_is_above_the_banner_of_its_pages_and_their_checklists_from_its_start_to_its_end()
    {
        await using var site = await SiteWith(Notices("[guides/app]"));
        string[] shown = [SampleSite.Guide, "/en/checklist", "/en/checklist/app", SampleSite.Guide + ".md", "/en/optoutguide.en.html"];
        string[] other = ["/en", "/en/why", "/en/eligibility", "/en/status"];
        await CheckAsync(Instant(Start).AddSeconds(-1), isShown: false);
        await CheckAsync(Instant(Start), isShown: true);
        await CheckAsync(Instant(End).AddSeconds(-1), isShown: true);
        await CheckAsync(Instant(End), isShown: false);

        site.Clock.AdjustTime(Instant(Start));
        var page = await site.Read(SampleSite.Guide);
        Assert.NotNull(page.QuerySelector("aside.notice[aria-label='Notice'] + aside.deadline-banner"));
        Assert.Equal("Le formulaire est en panne.", (await site.Read("/fr/guides/app")).QuerySelector("[aria-label='Avis']")!.TextContent.Trim());

        async Task CheckAsync(DateTimeOffset instant, bool isShown)
        {
            site.Clock.AdjustTime(instant);
            foreach (var path in shown) Assert.Equal(isShown, await Shows(site, path));
            foreach (var path in other) Assert.False(await Shows(site, path), path);
        }
    }

    [Fact]
    public async Task A_notice_for_all_pages_is_on_every_page_but_those_of_sources()
    {
        await using var site = await SiteWith(Notices("all"));
        site.Clock.AdjustTime(Instant(Start));
        foreach (var url in site.Catalog.Urls.All)
            Assert.Equal(url.Kind != Content.Addresses.PageKind.Sources, (await site.Read(url.Path.Value)).QuerySelector(".notice") is not null);
    }

    [Fact]
    public async Task Caches_keep_a_page_only_until_the_next_notice()
    {
        await using var site = await SiteWith(Notices("[guides/app]"));
        site.Clock.AdjustTime(Instant(Start).AddSeconds(-30));
        using var before = await site.Browser().GetAsync(SampleSite.Guide);

        Assert.True(before.Headers.CacheControl!.MaxAge <= TimeSpan.FromSeconds(30));
        Assert.Equal(Instant(Start), site.Snapshot.State.ChangesAt);
        Assert.Contains("validUntil: \"2026-12-01T13:00:00Z\"", await site.Browser().GetStringAsync(SampleSite.Guide + ".md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_data_list_the_notices_that_are_shown()
    {
        await using var site = await SiteWith(Notices("[guides/app]"));
        Assert.Empty((await NoticesIn(site)).EnumerateArray());

        site.Clock.AdjustTime(Instant(Start));
        var notice = Assert.Single((await NoticesIn(site)).EnumerateArray());
        Assert.Equal(("form-down", Start, End, "app", Text), (
            notice.GetProperty("id").GetString(),
            notice.GetProperty("from").GetString(),
            notice.GetProperty("until").GetString(),
            notice.GetProperty("pages")[0].GetString(),
            notice.GetProperty("text").GetProperty("en").GetString()!.Replace('\u2019', '\'')));
    }

    [Fact]
    public async Task A_disputed_claim_is_marked_in_a_notice_and_its_entry_leads_to_the_top_of_the_page()
    {
        await using var site = await SiteWith(Notices("[articles/why]").Replace("December.", "December.[@late]", StringComparison.Ordinal));
        site.Clock.AdjustTime(Instant(Start));

        Assert.Equal("/en/why/sources#late", (await site.Read("/en/why")).QuerySelector(".notice a.mark")!.GetAttribute("href"));
        Assert.Contains(
            (await site.Read("/en/why/sources")).QuerySelectorAll("#late .said"),
            said => said.TextContent.Contains("form is down", StringComparison.Ordinal) && said.QuerySelector("a[href='/en/why']") is not null);
    }

    private static string Notices(string pages) => $$"""
        notices:
          - id: form-down
            from: 2026-12-01T14:00+01:00
            until: 2026-12-05
            zone: Europe/Paris
            pages: {{pages}}
            text: { en: "{{Text}}", fr: "Le formulaire est en panne." }
        """;

    private static Task<SampleSite> SiteWith(string notices) => SampleSite.StartAsync(new SampleContent()
        .With("notices.yaml", notices)
        .Change("guides/app/en.md", "In the harbour.", "In the harbour.[@began]"));

    private static async Task<bool> Shows(SampleSite site, string path) =>
        (await site.Browser().GetStringAsync(path)).Contains("form is down", StringComparison.Ordinal);

    private static async Task<JsonElement> NoticesIn(SampleSite site) =>
        JsonDocument.Parse(await site.Browser().GetStringAsync("/data.json")).RootElement.GetProperty("notices");
}
