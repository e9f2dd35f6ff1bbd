using System.Globalization;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Text;
using OptOutGuide.Content.Ui;

namespace OptOutGuide.Content.Tests.Languages;

public sealed class DateTests
{
    private static readonly DateFormatter French = new(
        new SiteLanguage("fr", CultureInfo.GetCultureInfo("fr"), "Français", Spacing.French),
        new DateFormats("d MMMM yyyy", "d'er' MMMM yyyy", "MMMM yyyy", "yyyy"));

    [Theory]
    [InlineData("2025-05-01", "1er\u00A0mai 2025")]
    [InlineData("2025-05-26", "26\u00A0mai 2025")]
    [InlineData("2025-05", "mai 2025")]
    [InlineData("2025", "2025")]
    public void French_dates_are_formatted_with_the_precision_of_the_source(string date, string expected)
    {
        Assert.True(PartialDate.TryParse(date, out var parsed));
        Assert.Equal(expected, French.Write(parsed));
        Assert.Equal(date, parsed.ToString());
    }

    [Theory]
    [InlineData("2025-02-30")]
    [InlineData("2025-13")]
    [InlineData("2025-00")]
    [InlineData("0000")]
    [InlineData("2025-5-1")]
    [InlineData("2025-05-")]
    [InlineData("2025.05.26")]
    [InlineData("+025")]
    [InlineData("２０２５")]
    [InlineData("26/05/2025")]
    [InlineData("today")]
    [InlineData("")]
    public void An_invalid_date_is_not_parsed(string text) => Assert.False(PartialDate.TryParse(text, out _));

    [Fact]
    public void A_month_starts_before_its_days_and_ends_on_its_last_day()
    {
        var (may, fifteenth) = (new PartialDate(2025, 5), new PartialDate(2025, 5, 15));

        Assert.True(may < fifteenth);
        Assert.True(may.Latest > fifteenth.Latest);
        Assert.Equal(new DateOnly(2025, 5, 31), may.Latest);
    }
}
