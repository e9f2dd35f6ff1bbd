using System.Globalization;
using OptOutGuide.Content.Sources.Yaml;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Notices;

/// <summary>Reads <c>from</c>, <c>until</c> and <c>zone</c> of a notice. A day counts in its zone and is included, as that of a deadline.</summary>
internal sealed class NoticePeriodReader(YamlMap map)
{
    private static readonly string[] InstantFormats = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK"];

    private readonly TimeZoneInfo? _zone = map.OptionalText("zone") is { } id ? TimeZones.Find(id) : null;

    /// <summary>The instants. Not valid if a diagnostic was reported.</summary>
    public (DateTimeOffset From, DateTimeOffset? Until) Read()
    {
        var (from, until) = (map.Text("from"), map.OptionalText("until"));
        if (!CheckZone(from, until)) return default;
        var start = from.Length > 0 ? Parse("from", from, daysAfter: 0) : null;
        var end = until is { Length: > 0 } ? Parse("until", until, daysAfter: 1) : null;
        if (end <= start)
            map.Reject("until", Rule.WrongValue, "'until' is not after 'from'.", "Write the last day, or the instant, until which the notice is shown.");
        return (start ?? default, end);
    }

    private bool CheckZone(string from, string? until)
    {
        if (map.OptionalText("zone") is { } id)
        {
            if (_zone is null && id.Length > 0)
                map.Reject("zone", Rule.WrongValue, $"'{id}' is not a time zone of this system.", "Use an IANA id, for example Europe/Paris.");
            return _zone is not null;
        }

        if (!IsDay(from, out _) && !(until is not null && IsDay(until, out _))) return true;
        map.RejectAt(
            map.Location,
            Rule.MissingKey,
            "The notice has a day, but no 'zone' in which the day begins and ends.",
            "Add for example 'zone: Europe/Paris', or write instants such as 2026-12-01T14:00+01:00.");
        return false;
    }

    /// <param name="daysAfter">From the day that is written to the midnight that is meant.</param>
    private DateTimeOffset? Parse(string key, string text, int daysAfter)
    {
        if (_zone is not null && IsDay(text, out var day) && PartialDate.IsInRange(day.Year)) return TimeZones.StartOf(day.AddDays(daysAfter), _zone);
        if (HasOffset(text)
            && DateTimeOffset.TryParseExact(text, InstantFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant)
            && PartialDate.IsInRange(instant.Year))
            return instant;
        map.Reject(
            key,
            Rule.WrongValue,
            $"'{text}' is neither a day nor an instant.",
            "Write for example 2026-12-01, or with its offset from UTC 2026-12-01T14:00+01:00.");
        return null;
    }

    private static bool IsDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    // Without an offset the time would count in the zone of the machine.
    private static bool HasOffset(string text) => text.EndsWith('Z') || (text.Length > 6 && text[^6] is '+' or '-');
}
