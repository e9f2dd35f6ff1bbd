using Bunit;
using OptOutGuide.Web.Components;

namespace OptOutGuide.Web.Tests.Components;

public sealed class HeadLinksTests : ComponentTest
{
    private static readonly HeadLinksModel Missing = new(
        Canonical: null, Alternates: [], NoIndex: true, "/en/feed.xml", "Changes", Markdown: null, Card: null, StructuredData: null);

    [Fact]
    public void A_missing_page_has_only_the_feed_and_noindex() => RenderOf(Missing).MarkupMatches("""
        <meta name="robots" content="noindex">
        <link rel="alternate" type="application/atom+xml" href="/en/feed.xml" title="Changes">
        """);

    [Fact]
    public void A_page_has_its_canonical_URL_its_languages_and_its_Markdown() =>
        RenderOf(Missing with
        {
            Canonical = "https://g.example/en",
            NoIndex = false,
            Alternates = [("en", "https://g.example/en"), ("x-default", "https://g.example/")],
            Markdown = "/en.md",
        }).MarkupMatches("""
                <link rel="canonical" href="https://g.example/en">
                <link rel="alternate" hreflang="en" href="https://g.example/en">
                <link rel="alternate" hreflang="x-default" href="https://g.example/">
                <link rel="alternate" type="application/atom+xml" href="/en/feed.xml" title="Changes">
                <link rel="alternate" type="text/markdown" href="/en.md">
                """);

    [Fact]
    public void A_social_card_has_every_property()
    {
        var head = RenderOf(Missing with
        {
            Canonical = "https://g.example/en",
            Card = new("article", "Site", "Title \"quoted\"", "About", "https://g.example/en", "en_GB", "https://g.example/card.en.png", "What it shows")
            {
                OtherLocales = ["fr_FR"],
            },
        });

        (string, string)[] expected =
        [
            ("og:type", "article"), ("og:site_name", "Site"), ("og:title", "Title \"quoted\""), ("og:description", "About"), ("og:url", "https://g.example/en"),
            ("og:locale", "en_GB"), ("og:locale:alternate", "fr_FR"), ("og:image", "https://g.example/card.en.png"), ("og:image:width", "1200"),
            ("og:image:height", "630"), ("og:image:alt", "What it shows"),
        ];
        Assert.Equal(expected, head.FindAll("meta[property]").Select(meta => (meta.GetAttribute("property")!, meta.GetAttribute("content")!)));
        Assert.Equal("summary_large_image", head.Find("meta[name='twitter:card']").GetAttribute("content"));
    }

    [Fact]
    public void A_social_card_without_an_image_says_nothing_about_one()
    {
        var card = new HeadLinksModel.SocialCard("article", "Site", "Title", "About", "https://g.example/en", "en_GB", Image: null, ImageText: "What it shows");
        var head = RenderOf(Missing with { Canonical = "https://g.example/en", Card = card });

        Assert.Empty(head.FindAll("meta[property^='og:image'], meta[name='twitter:card']"));
        Assert.NotEmpty(head.FindAll("meta[property='og:title']"));
    }

    [Fact]
    public void Structured_data_are_written_as_they_are() =>
        Assert.Equal("""{"a":"\u003C"}""", RenderOf(Missing with { StructuredData = """{"a":"\u003C"}""" }).Find("script").TextContent);
}
