using System.Collections;
using OptOutGuide.Web.Settings;

namespace OptOutGuide.Web.Tests.Settings;

public sealed class SettingValueTests
{
    [Theory]
    [InlineData("guide.example.org", "guide.example.org")]
    [InlineData(" a.example ;; guide.example.org ", "a.example;guide.example.org")]
    [InlineData("*", "*")]
    [InlineData("*.example.org;[::1];127.0.0.1", "*.example.org;[::1];127.0.0.1")]
    [InlineData("bücher.example", "bücher.example")]
    [InlineData(";", "")]
    public void Host_names_lose_the_blanks_around_them(string text, string normal) => Assert.Equal(normal, AllowedHostNames.Normalize(text));

    [Theory]
    [InlineData("\"guide.example.org\"")]
    [InlineData("https://guide.example.org")]
    [InlineData("guide.example.org:443")]
    [InlineData("guide.example.org/")]
    [InlineData("a.example, guide.example.org")]
    [InlineData("guide.*.org")]
    [InlineData("[::1")]
    [InlineData("a.example\rb.example")]
    public void What_is_no_host_name_is_refused(string text) => Assert.Null(AllowedHostNames.Normalize(text));

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("2201-01-01T00:30:00Z")]
    [InlineData("1900-01-01T00:30:00+02:00")]
    [InlineData("2026-02-30")]
    [InlineData("2026-11-22T25:00Z")]
    [InlineData("22.11.2026")]
    [InlineData("๒๕๖๙-๑๑-๒๗")]
    public void An_instant_outside_of_the_years_of_the_content_is_refused(string text) => Assert.Null(SettingSyntax.Instant.Parse(text));

    [Theory]
    [InlineData("9999-12-31")]
    [InlineData("1899-12-31")]
    [InlineData("2026-11-22T12:00Z")]
    public void A_day_outside_of_the_years_of_the_content_is_refused(string text) => Assert.Null(SettingSyntax.Day.Parse(text));

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("+64")]
    [InlineData("6 4")]
    [InlineData("1e3")]
    [InlineData("64.0")]
    [InlineData("16385")]
    [InlineData("99999999999999999999")]
    public void A_number_is_digits_in_its_range(string text) => Assert.Null(SettingSyntax.CacheMegabytes.Parse(text));

    [Fact]
    public void A_value_is_shown_on_one_line_with_its_control_characters_visible() => Assert.Equal(
        @"OPTOUTGUIDE_Drain cannot be '2\u{000D}\u{000A}x\u{001B}'. Allowed: a number of seconds from 0 to 5.",
        InvalidSettingException.MessageFor("OPTOUTGUIDE_Drain", "2\r\nx\u001b", SettingSyntax.DrainSeconds.Allowed));

    [Theory]
    [InlineData("OPTOUTGUIDE_Drain", "2\r", "2")]
    [InlineData("OPTOUTGUIDE_Drain", " \t\r\n", null)]
    [InlineData("OPTOUTGUIDE_Drain", "", null)]
    [InlineData("optoutguide_drain", "2", "2")]
    [InlineData("OPTOUTGUIDE_DRAIN", " 2 ", "2")]
    [InlineData("OPTOUTGUIDE_Drains", "2", null)]
    public void A_variable_is_trimmed_blank_is_unset_and_the_case_of_its_name_does_not_matter(string name, string value, string? expected) =>
        Assert.Equal(expected, SiteEnvironment.Find(SiteEnvironment.Drain, new Hashtable { [name] = value }));

    [Fact]
    public void Of_two_spellings_of_a_variable_the_documented_one_counts() => Assert.Equal(
        "1",
        SiteEnvironment.Find(SiteEnvironment.Drain, new Hashtable { ["OPTOUTGUIDE_DRAIN"] = "2", [SiteEnvironment.Drain] = "1" }));
}
