using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Markdig;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Tests;
using OptOutGuide.Web.Tests.Sample;

namespace OptOutGuide.Web.Tests.Site;

/// <summary>The files beside the pages.</summary>
public sealed partial class FileTests(TestSite site)
{
    public static TheoryData<string, string> Types => new()
    {
        { "/robots.txt", "text/plain" },
        { "/sitemap.xml", "application/xml" },
        { "/llms.txt", "text/plain" },
        { "/data.json", "application/json" },
        { "/data.schema.json", "application/json" },
        { "/en/feed.xml", "application/atom+xml" },
        { "/fr/deadlines.ics", "text/calendar" },
        { "/fr/check-again.ics", "text/calendar" },
        { "/fr/guides/instagram.md", "text/markdown" },
    };

    [Theory]
    [MemberData(nameof(Types))]
    public async Task A_file_is_served_compressed_cached_and_open_to_other_sites(string path, string type)
    {
        var first = await site.Browser(acceptEncoding: "br").GetAsync(path);
        var again = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept-Encoding", "br" }, { "If-None-Match", first.Headers.ETag!.Tag } } };

        Assert.Equal((HttpStatusCode.OK, type, "utf-8"),
            (first.StatusCode, first.Content.Headers.ContentType!.MediaType, first.Content.Headers.ContentType.CharSet));
        Assert.Equal("br", first.Content.Headers.ContentEncoding.Single());
        Assert.Equal("*", first.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.StartsWith("public, max-age=", first.Headers.GetValues("Cache-Control").Single(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotModified, (await site.Browser().SendAsync(again)).StatusCode);
    }

    [Fact]
    public async Task A_missing_file_is_a_404() =>
        Assert.Equal(HttpStatusCode.NotFound, (await site.Browser().GetAsync("/en/nothing.xml")).StatusCode);

    [Fact]
    public async Task The_sitemap_lists_every_page_with_its_languages_and_the_day_of_its_last_change()
    {
        XNamespace map = "http://www.sitemaps.org/schemas/sitemap/0.9", xhtml = "http://www.w3.org/1999/xhtml";
        var urls = XDocument.Parse(await site.Browser().GetStringAsync("/sitemap.xml")).Root!.Elements(map + "url").ToList();

        Assert.Equal(site.Catalog.Urls.All.Select(address => "http://localhost:5080" + address.Path), urls.Select(url => url.Element(map + "loc")!.Value));
        Assert.All(urls, url => Assert.Equal(["en", "fr"], url.Elements(xhtml + "link").Select(link => link.Attribute("hreflang")!.Value)));
        Assert.All(urls, url => Assert.True(DateOnly.TryParseExact(url.Element(map + "lastmod")!.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture,
            DateTimeStyles.None, out _)));
    }

    [Fact]
    public void A_page_that_lists_others_has_the_date_of_the_newest_of_them()
    {
        var catalog = site.Catalog;
        var english = catalog.Site.Languages[0];

        Assert.Equal(catalog.Guides.Max(guide => guide.In(english).FrontMatter.Changed), catalog.ChangedOn(catalog.Urls.Find("/en/checklist")!));
        Assert.Equal(catalog.Claims.All.Max(claim => claim.LastReviewed), catalog.ChangedOn(catalog.Urls.Find("/en/status")!));
    }

    [Fact]
    public async Task Every_page_of_a_site_without_guides_and_claims_is_served_with_the_day_of_a_change()
    {
        XNamespace map = "http://www.sitemaps.org/schemas/sitemap/0.9";
        await using var begun = await SampleSite.StartAsync(SampleContent.WithoutGuidesAndClaims());
        var urls = XDocument.Parse(await begun.Browser().GetStringAsync("/sitemap.xml")).Root!.Elements(map + "url").ToList();

        Assert.Equal(begun.Catalog.Urls.All.Length, urls.Count);
        Assert.All(urls, url => Assert.Equal("2026-11-22", url.Element(map + "lastmod")!.Value));
        foreach (var address in begun.Catalog.Urls.All.Where(address => address.Kind != PageKind.Home))
            Assert.Contains("\"dateModified\":\"2026-11-22\"", await begun.Browser().GetStringAsync(address.Path.Value), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_change_is_in_the_feed_with_an_id_that_does_not_depend_on_the_public_URL()
    {
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var entries = new List<XElement>();
        foreach (var path in new[] { "/en/feed.xml", "/fr/feed.xml" })
            entries.AddRange(XDocument.Parse(await site.Browser().GetStringAsync(path)).Root!.Elements(atom + "entry"));
        await using var elsewhere = await new TestSite(null, "public-url=https://elsewhere.example").OpenAsync();
        var other = XDocument.Parse(await elsewhere.Browser().GetStringAsync("/en/feed.xml")).Root!.Elements(atom + "entry");

        var ids = entries.Select(entry => entry.Element(atom + "id")!.Value).ToList();
        Assert.Equal(site.Catalog.Changes.All.Length * 2, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(ids, id => Assert.Matches("^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", id));
        Assert.Equal(ids[..site.Catalog.Changes.All.Length], other.Select(entry => entry.Element(atom + "id")!.Value));
    }

    [Fact]
    public async Task Each_entry_of_the_feed_links_to_its_anchor_on_the_page_of_changes()
    {
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var feed = XDocument.Parse(await site.Browser().GetStringAsync("/fr/feed.xml")).Root!;
        var page = await site.Read("/fr/changements");
        foreach (var entry in feed.Elements(atom + "entry"))
        {
            var link = new Uri(entry.Elements(atom + "link").Single(link => link.Attribute("rel")!.Value == "alternate").Attribute("href")!.Value);
            Assert.Equal("/fr/changements", link.AbsolutePath);
            Assert.NotNull(page.GetElementById(link.Fragment[1..]));
        }
    }

    [Fact]
    public async Task Lines_of_a_calendar_are_folded_between_characters_at_75_octets()
    {
        var bytes = await site.Browser().GetByteArrayAsync("/fr/deadlines.ics");
        var text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes);

        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.Contains("envoyez votre opposition avant la fin de la journée : commencez par", text.Replace("\r\n ", "", StringComparison.Ordinal)
            .Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deadline_is_an_all_day_event_with_a_stable_UID_and_its_revision_as_SEQUENCE()
    {
        using var content = new ContentCopy();
        content.Change("deadlines/eu-training/deadline.yaml", "revision: 1", "revision: 3");
        await using var revised = await new TestSite(content.Path).OpenAsync();
        var (before, after) = (await site.Browser().GetStringAsync("/en/deadlines.ics"), await revised.Browser().GetStringAsync("/en/deadlines.ics"));

        Assert.Contains("DTSTART;VALUE=DATE:20250526\r\nDTEND;VALUE=DATE:20250527\r\n", before, StringComparison.Ordinal);
        Assert.Contains("SEQUENCE:1\r\n", before, StringComparison.Ordinal);
        Assert.Contains("SEQUENCE:3\r\n", after, StringComparison.Ordinal);
        Assert.Equal(Uid().Match(before).Value, Uid().Match(after).Value);
    }

    [Fact]
    public async Task The_reminder_is_three_months_after_the_day_of_the_request()
    {
        await using var own = await new TestSite().OpenAsync();
        var first = await own.Browser().GetStringAsync("/en/check-again.ics");
        own.Clock.AdjustTime(new DateTimeOffset(2026, 11, 30, 0, 0, 0, TimeSpan.Zero));
        var later = await own.Browser().GetStringAsync("/en/check-again.ics");

        Assert.Contains("DTSTART;VALUE=DATE:20270222\r\n", first, StringComparison.Ordinal);
        Assert.Contains("DTSTART;VALUE=DATE:20270228\r\n", later, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_data_hold_every_step_claim_and_source_in_every_language()
    {
        using var data = JsonDocument.Parse(await site.Browser().GetStringAsync("/data.json"));
        var guides = data.RootElement.GetProperty("guides").EnumerateArray().ToList();
        var instagram = guides.Single(guide => guide.GetProperty("id").GetString() == "instagram");
        var submit = instagram.GetProperty("finish").EnumerateArray().Single(step => step.GetProperty("id").GetString() == "submit");

        Assert.Equal(site.Catalog.Guides.Length, guides.Count);
        Assert.Equal(site.Catalog.Claims.All.Length, data.RootElement.GetProperty("claims").GetArrayLength());
        Assert.Equal(site.Catalog.Claims.Sources.Length, data.RootElement.GetProperty("sources").GetArrayLength());
        Assert.Equal("Take a screenshot, then choose Submit.", submit.GetProperty("text").GetProperty("en").GetString());
        Assert.Equal("Envoyer", submit.GetProperty("tap").GetProperty("label").GetProperty("fr").GetString());
        Assert.Equal("http://localhost:5080/go/instagram#submit", submit.GetProperty("shareLink").GetString());
        Assert.Equal("2027-03-23T00:00:00Z", data.RootElement.GetProperty("validUntil").GetString());
    }

    [Fact]
    public async Task Markdown_names_its_page_and_licence_and_has_no_unresolved_marks()
    {
        foreach (var address in site.Catalog.Urls.All.Where(address => address.Kind is PageKind.Guide or PageKind.Article))
        {
            var response = await site.Browser().GetAsync(address.Path + ".md");
            var text = await response.Content.ReadAsStringAsync();

            Assert.Equal($"<http://localhost:5080{address.Path}>; rel=\"canonical\"", response.Headers.GetValues("Link").Single());
            Assert.Contains($"\ncanonical: \"http://localhost:5080{address.Path}\"\n", text, StringComparison.Ordinal);
            Assert.Contains("\nlicence: \"CC BY 4.0\"\n", text, StringComparison.Ordinal);
            Assert.DoesNotMatch(@"\{(#|tap)|\[@|\]\((form|blank|site|guides|articles)[:/]", text);
            var used = Footnote().Matches(text).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);
            Assert.All(used, note => Assert.Contains($"\n{note}: ", text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Markdown_characters_in_plain_text_are_escaped()
    {
        using var content = new ContentCopy();
        content.Change("sources.yaml", "title: \"\\\"Meta AI\\\": so widersprechen Sie\"", @"title: '*Meta* [AI\] <b> &amp; `so`'")
            .Change("claims/en.yaml", "Meta keeps the right to examine", "Meta _keeps_ the [right](x) to examine");
        await using var changed = await new TestSite(content.Path).OpenAsync();
        var pipeline = new MarkdownPipelineBuilder().UseFootnotes().Build();
        var texts = new StringBuilder();
        foreach (var address in changed.Catalog.Urls.All.Where(address => address.Kind is PageKind.Guide))
            texts.Append(Markdown.ToHtml(await changed.Browser().GetStringAsync(address.Path + ".md"), pipeline));

        Assert.Contains(@">*Meta* [AI\] &lt;b&gt; &amp;amp; `so`</a>", texts.ToString(), StringComparison.Ordinal);
        Assert.Contains("Meta _keeps_ the [right](x) to examine", texts.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task security_txt_exists_only_with_a_contact()
    {
        using var content = new ContentCopy().Change("site.yaml", "# contact: name@example.org", "contact: name@example.org");
        await using var own = await new TestSite(content.Path).OpenAsync();
        var text = await own.Browser().GetStringAsync("/.well-known/security.txt");

        Assert.Contains("Contact: mailto:name@example.org\nExpires: 2027-02-20T00:00:00Z\n", text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Browser().GetAsync("/.well-known/security.txt")).StatusCode);
    }

    [Fact]
    public async Task A_preview_sends_noindex_for_pages_and_files()
    {
        await using var preview = await new TestSite(null, "as-of=2025-05-26").OpenAsync();

        Assert.Equal("noindex", (await preview.Browser().GetAsync("/en/guides/facebook.md")).Headers.GetValues("X-Robots-Tag").Single());
        Assert.NotNull((await preview.Read("/en/guides/facebook")).QuerySelector("meta[name=robots][content=noindex]"));
    }

    [Fact]
    public async Task A_page_has_Open_Graph_properties_and_structured_data()
    {
        foreach (var address in site.Catalog.Urls.All)
        {
            var page = await site.Read(address.Path.Value);
            using var data = JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent);
            string? Meta(string name) => page.QuerySelector($"meta[property='{name}']")?.GetAttribute("content");

            Assert.Equal($"http://localhost:5080{address.Path}", Meta("og:url"));
            Assert.Equal($"http://localhost:5080/card.{address.Language.Code}.png", Meta("og:image"));
            Assert.Equal(address.Language.Code == "fr" ? ("fr_FR", "en_GB") : ("en_GB", "fr_FR"), (Meta("og:locale"), Meta("og:locale:alternate")));
            Assert.Equal(page.QuerySelector("h1")!.TextContent, Meta("og:title"));
            var things = data.RootElement.GetProperty("@graph").EnumerateArray().Select(thing => thing.GetProperty("@type").GetString()).ToList();
            Assert.Equal(address.Kind != PageKind.Home, things.Contains("BreadcrumbList"));
            Assert.Equal(address.Kind == PageKind.Home, things.Contains("WebSite"));
            Assert.Equal(address.Kind is PageKind.Guide or PageKind.Article, things.Contains("Article"));
        }
    }

    [Fact]
    public async Task Structured_data_name_the_operator_once_there_is_one()
    {
        using var content = new ContentCopy().Change("site.yaml", "# operator: Name, postal address", "operator: \"A <b>Club</b>, Street 1\"");
        await using var own = await new TestSite(content.Path).OpenAsync();
        using var home = JsonDocument.Parse((await own.Read("/en")).QuerySelector("script[type='application/ld+json']")!.TextContent);
        using var guide = JsonDocument.Parse((await own.Read("/en/guides/facebook")).QuerySelector("script[type='application/ld+json']")!.TextContent);

        var club = home.RootElement.GetProperty("@graph").EnumerateArray().Single(thing => thing.GetProperty("@type").GetString() == "Organization");
        Assert.Equal("A <b>Club</b>, Street 1", club.GetProperty("name").GetString());
        Assert.Equal("Organization", guide.RootElement.GetProperty("@graph")[0].GetProperty("publisher").GetProperty("@type").GetString());
    }

    [Fact]
    public async Task The_page_of_changes_says_when_no_deadline_is_ahead()
    {
        await using var before = await new TestSite(null, "as-of=2025-05-20").OpenAsync();

        Assert.Contains("No deadline is planned", (await site.Read("/en/changes")).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("No deadline is planned", (await before.Read("/en/changes")).Body!.TextContent, StringComparison.Ordinal);
    }

    [GeneratedRegex("UID:[^\r]+")]
    private static partial Regex Uid();

    [GeneratedRegex(@"\[\^[a-z0-9-]+\]")]
    private static partial Regex Footnote();

    [Fact]
    public async Task The_Markdown_of_a_page_defines_only_notes_that_its_text_refers_to()
    {
        var text = await site.Browser().GetStringAsync("/en/guides/facebook.md");
        var defined = Regex.Matches(text, @"^\[\^(?<id>[a-z0-9-]+)\]:", RegexOptions.Multiline).Select(match => match.Groups["id"].Value).ToList();
        var referred = Regex.Matches(text, @"\[\^(?<id>[a-z0-9-]+)\](?!:)").Select(match => match.Groups["id"].Value).ToHashSet(StringComparer.Ordinal);

        Assert.NotEmpty(defined);
        Assert.DoesNotContain(defined, id => !referred.Contains(id));
    }
}
