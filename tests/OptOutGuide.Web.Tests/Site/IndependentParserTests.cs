using System.ServiceModel.Syndication;
using System.Text.Json;
using System.Xml;
using Ical.Net.CalendarComponents;
using Json.Schema;
using OptOutGuide.Web.Rendering;
using Calendar = Ical.Net.Calendar;

namespace OptOutGuide.Web.Tests.Site;

/// <summary>Machine formats, read by independent parsers.</summary>
public sealed class IndependentParserTests(TestSite site)
{
    [Fact]
    public async Task An_independent_parser_reads_the_calendars()
    {
        foreach (var language in site.Catalog.Site.Languages)
        {
            var deadlines = await EventsOf($"/{language.Code}/deadlines.ics");
            var again = Assert.Single(await EventsOf($"/{language.Code}/check-again.ics"));

            Assert.Equal(site.Catalog.Deadlines.Select(words => words.Deadline.LastDay), deadlines.Select(deadline => deadline.Start!.Date));
            Assert.Equal(new DateOnly(2027, 2, 22), again.Start!.Date);
            Assert.Equal(site.Catalog.Ui(language).Calendar.CheckAgain, again.Summary);
            Assert.All(deadlines.Append(again), found =>
            {
                Assert.True(found.IsAllDay);
                Assert.NotEmpty(found.Description!);
                var alarm = Assert.Single(found.Alarms);
                Assert.Equal(found.Summary, alarm.Description);
                Assert.Equal(TimeSpan.FromHours(-15), alarm.Trigger!.Duration!.Value.ToTimeSpanUnspecified());
            });
        }
    }

    [Fact]
    public async Task An_independent_parser_reads_the_feed()
    {
        foreach (var language in site.Catalog.Site.Languages)
        {
            using var reader = XmlReader.Create(new StringReader(await site.Browser().GetStringAsync($"/{language.Code}/feed.xml")));
            var feed = SyndicationFeed.Load(reader);
            var changes = site.Catalog.Changes;

            Assert.Equal((language.Code, site.Catalog.Ui(language).Changes.FeedTitle), (feed.Language, feed.Title.Text));
            Assert.Equal(changes.All.Select(change => changes.TextOf(change, language).Title), feed.Items.Select(entry => entry.Title.Text));
            Assert.Equal(changes.All.Select(change => IsoDates.StartOf(change.Recorded)), feed.Items.Select(entry => entry.PublishDate));
            Assert.All(feed.Items, entry => Assert.Contains(entry.Links, link => link.RelationshipType == "via" && link.Uri.Scheme == Uri.UriSchemeHttps));
        }
    }

    [Fact]
    public async Task The_data_are_valid_against_their_schema()
    {
        var schema = JsonSchema.FromText(await site.Browser().GetStringAsync("/data.schema.json"));
        using var data = JsonDocument.Parse(await site.Browser().GetStringAsync("/data.json"));
        using var other = JsonDocument.Parse("""{ "guides": 1 }""");

        var found = schema.Evaluate(data.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
        var mistakes = (found.Details ?? []).Where(detail => detail.Errors is not null)
            .Select(detail => $"{detail.InstanceLocation}: {string.Join(' ', detail.Errors!.Values)}");
        Assert.True(found.IsValid, string.Join('\n', mistakes));
        Assert.False(schema.Evaluate(other.RootElement).IsValid);
    }

    private async Task<List<CalendarEvent>> EventsOf(string path)
    {
        var calendar = Calendar.Load(await site.Browser().GetStringAsync(path));
        return [.. calendar!.Events.OrderBy(found => found.Uid, StringComparer.Ordinal)];
    }
}
