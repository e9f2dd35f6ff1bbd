using System.Globalization;

namespace OptOutGuide.Content.Tests.Catalog;

public sealed class SiteStateTests
{
    [Fact]
    public void A_claim_is_overdue_from_the_day_after_its_review_date_and_the_state_key_changes()
    {
        var catalog = new SampleContent().Catalog();
        var before = catalog.StateAt(Instant("2027-03-22T23:59:59Z"));
        var after = catalog.StateAt(Instant("2027-03-23T00:00:00Z"));

        Assert.Empty(before.Overdue);
        Assert.Equal(Instant("2027-03-23T00:00:00Z"), before.ChangesAt);
        Assert.Equal(["began"], after.Overdue);
        Assert.NotEqual(before.Key, after.Key);
    }

    [Fact]
    public void When_all_claims_are_overdue_no_further_change_is_announced()
    {
        var state = new SampleContent().Catalog().StateAt(Instant("2030-01-01T00:00:00Z"));

        Assert.Null(state.ChangesAt);
        Assert.Equal(2, state.Overdue.Count);
    }

    [Fact]
    public void The_state_key_changes_at_every_announced_instant_until_the_last()
    {
        var catalog = new SampleContent().Catalog();
        var keys = new List<string>();
        for (var state = catalog.StateAt(Instant("2025-04-01T00:00:00Z")); ; state = catalog.StateAt(state.ChangesAt.Value))
        {
            keys.Add(state.Key);
            if (state.ChangesAt is not { } change) break;
            Assert.Equal(state.Key, catalog.StateAt(change.AddTicks(-1)).Key);
        }

        Assert.Equal(keys.Distinct(StringComparer.Ordinal), keys);
    }

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
