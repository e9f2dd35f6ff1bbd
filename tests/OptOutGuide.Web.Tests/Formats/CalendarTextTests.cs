using System.Text;
using OptOutGuide.Web.Formats;
using Calendar = Ical.Net.Calendar;

namespace OptOutGuide.Web.Tests.Formats;

/// <summary>RFC 5545, read back by another parser.</summary>
public sealed class CalendarTextTests
{
    private static readonly DateOnly Day = new(2027, 2, 28);

    public static TheoryData<string> Texts =>
    [
        "a", "a, b; c: d", @"back\slash, \n and \\", "two\nlines", "line\r\nbreaks\rof\neach kind", "\"quoted\"", "BEGIN:VEVENT",
        "end\nEND:VCALENDAR\nBEGIN:VCALENDAR", "é", "日本語", "🙂", "👩🏽‍💻",
    ];

    // A character of one to four octets at each place of the line that it could be folded at.
    [Theory]
    [InlineData("x")]
    [InlineData("é")]
    [InlineData("…")]
    [InlineData("🙂")]
    [InlineData(";")]
    [InlineData("\n")]
    public void A_line_has_at_most_75_octets_and_is_folded_between_characters(string character)
    {
        for (var before = 0; before < 160; before++)
        {
            var text = new string('a', before) + string.Concat(Enumerable.Repeat(character, 40)) + "z";
            var calendar = CalendarWith(text);

            Assert.All(calendar.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
            Assert.DoesNotContain('\uFFFD', calendar);
            Assert.DoesNotContain('\n', calendar.Replace("\r\n", "", StringComparison.Ordinal));
            Assert.Equal(text, ReadBack(calendar));
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_is_read_back_as_it_was(string text) => Assert.Equal(text.ReplaceLineEndings("\n"), ReadBack(CalendarWith(text)));

    [Fact]
    public void An_alarm_is_before_the_event()
    {
        Assert.Contains("\r\nTRIGGER:-PT15H\r\n", new CalendarText().AlarmBefore(15, "x").ToString(), StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new CalendarText().AlarmBefore(0, "x"));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CalendarText().AlarmBefore(-9, "x"));
    }

    private static string CalendarWith(string text) => new CalendarText()
        .Begin("VCALENDAR")
        .Text("VERSION", "2.0")
        .Text("PRODID", "test")
        .Begin("VEVENT")
        .Text("UID", "1@test")
        .Stamp("DTSTAMP", Day)
        .Day("DTSTART", Day)
        .Text("DESCRIPTION", text)
        .End("VEVENT")
        .End("VCALENDAR")
        .ToString();

    private static string ReadBack(string calendar) => Assert.Single(Calendar.Load(calendar)!.Events).Description!.ReplaceLineEndings("\n");
}
