using OptOutGuide.Web.Commands;

namespace OptOutGuide.Web.Tests.Site;

/// <summary>A site that runs while its content changes on the disk.</summary>
public sealed class ReloadTests
{
    private const string Sentence = "The end of the sentence was changed by a test.";

    [Fact]
    public async Task A_changed_sentence_is_served_marks_its_translation_as_older_and_fails_the_check()
    {
        using var content = new ContentCopy();
        await using var site = await new TestSite(content.Path).OpenAsync();
        Assert.Null((await site.Read("/fr/guides/facebook")).QuerySelector(".drift"));

        var section = CriticalSection(site);
        content.Change("guides/facebook/en.md", section.Heading, $"{section.Heading}\n\n{Sentence}");
        await Eventually.Holds(async () => (await site.Browser().GetStringAsync("/en/guides/facebook")).Contains(Sentence, StringComparison.Ordinal));

        var notice = (await site.Read("/fr/guides/facebook")).QuerySelector(".drift")!;
        Assert.Contains("La version anglaise de cette partie est plus récente.", notice.TextContent, StringComparison.Ordinal);
        Assert.Equal($"/en/guides/facebook#{section.Id}", notice.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("S’opposer sur Facebook", (await site.Read("/fr/etat-des-faits"))
            .GetElementById("drift")!.NextElementSibling!.TextContent, StringComparison.Ordinal);

        using var output = new StringWriter();
        Assert.Equal(1, CheckCommand.Run(new(content.Path, new DateOnly(2026, 11, 28), Strict: false, Json: false), new PlainOutput(output)));
        Assert.Contains("error critical-drift", output.ToString(), StringComparison.Ordinal);

        Assert.Equal(0, EditCommands.ReviewTranslation(content.Path, "guides/facebook", "fr", section.Id, output, output));
        Assert.Equal(0, CheckCommand.Run(new(content.Path, new DateOnly(2026, 11, 28), Strict: false, Json: false), new PlainOutput(output)));
        await Eventually.Holds(async () => (await site.Read("/fr/guides/facebook")).GetElementsByClassName("drift").Length == 0);
    }

    [Fact]
    public async Task A_changed_deadline_sentence_fails_the_check_and_marks_the_translated_banner_as_older()
    {
        using var content = new ContentCopy();
        await using var site = await new TestSite(content.Path).OpenAsync();
        await site.Read("/fr");

        content.Change("deadlines/eu-training/en.md", "Objecting works for the future", "Objecting goes on working for the future");
        await Eventually.Holds(async () => (await site.Browser().GetStringAsync("/en")).Contains("goes on working", StringComparison.Ordinal));

        Assert.Contains("La version anglaise", (await site.Read("/fr")).QuerySelector(".deadline-banner")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("original version", (await site.Read("/en")).QuerySelector(".deadline-banner")!.TextContent, StringComparison.Ordinal);
        using var output = new StringWriter();
        Assert.Equal(1, CheckCommand.Run(new(content.Path, new DateOnly(2026, 11, 28), Strict: false, Json: false), new PlainOutput(output)));
        Assert.Matches(@"deadlines/eu-training/fr\.md:\d+:\d+: error critical-drift", output.ToString());
    }

    [Theory]
    [InlineData("home/en.md", "Meta's AI learns", "The AI of Meta learns", "/en", "/fr")]
    [InlineData("eligibility/en.md", "Three questions at most.", "At most three questions.", "/en/does-this-concern-me", "/fr/suis-je-concerne")]
    public async Task A_changed_lead_marks_the_translation_as_older(string file, string from, string to, string original, string translation)
    {
        using var content = new ContentCopy().Change(file, from, to);
        await using var site = await new TestSite(content.Path).OpenAsync();

        Assert.Equal(original, (await site.Read(translation)).QuerySelector(".drift a")!.GetAttribute("href"));
        Assert.Null((await site.Read(original)).QuerySelector(".drift"));
    }

    [Fact]
    public async Task Broken_content_is_logged_and_the_last_good_pages_are_still_served()
    {
        using var content = new ContentCopy();
        await using var site = await new TestSite(content.Path, "environment=Production").OpenAsync();
        Assert.Contains("Object on Facebook", await site.Browser().GetStringAsync("/en/guides/facebook"), StringComparison.Ordinal);

        content.Change("guides/facebook/en.md", "title: Object on Facebook", "titel: Object on Facebook");
        await Eventually.Holds(() => site.Log.HasMessage("guides/facebook/en.md:2:1: error"));

        Assert.Contains("Object on Facebook", await site.Browser().GetStringAsync("/en/guides/facebook"), StringComparison.Ordinal);

        content.Change("guides/facebook/en.md", "titel: Object on Facebook", "title: Mended again");
        await Eventually.Holds(async () => (await site.Browser().GetStringAsync("/en/guides/facebook")).Contains("Mended again", StringComparison.Ordinal));
    }

    [Fact]
    public async Task In_development_diagnostics_are_shown_in_the_browser_until_they_are_fixed()
    {
        using var content = new ContentCopy();
        await using var site = await new TestSite(content.Path, "environment=Development").OpenAsync();
        await site.Browser().GetStringAsync("/en/guides/facebook");

        content.Change("guides/facebook/en.md", "title: Object on Facebook", "titel: Object on Facebook");
        await Eventually.Holds(async () => (await (await site.Browser().GetAsync("/en/guides/facebook")).Content.ReadAsStringAsync())
            .Contains("Did you mean &#x27;title&#x27;?", StringComparison.Ordinal));

        content.Change("guides/facebook/en.md", "titel: Object on Facebook", "title: Object on Facebook");
        await Eventually.Holds(async () => (await (await site.Browser().GetAsync("/en/guides/facebook")).Content.ReadAsStringAsync())
            .Contains("Object on Facebook", StringComparison.Ordinal));
    }

    // A section that cites a form, with the line of its heading as written.
    private static (string Id, string Heading) CriticalSection(TestSite site)
    {
        var document = site.Catalog.Guides[0].In(site.Catalog.Site.Languages[0]);
        var section = document.Body.Sections.First(candidate => candidate.Level > 0
            && candidate.Citations.Any(citation => site.Catalog.Claims.Find(citation.ClaimId)?.IsCritical == true));
        return (section.Id, File.ReadLines(Path.Combine(ContentCopy.Shipped, document.File))
            .First(line => line.EndsWith($"{{#{section.Id}}}", StringComparison.Ordinal) && line.StartsWith('#')));
    }
}
