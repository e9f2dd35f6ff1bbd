using OptOutGuide.Content.Sources.Yaml;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Deadlines;

/// <summary>Reads <c>deadline.yaml</c>.</summary>
internal static class DeadlineReader
{
    /// <summary>Reads a deadline; null, with a diagnostic, if its time zone is unknown.</summary>
    public static Deadline? Read(string id, YamlMap map)
    {
        var (lastDay, zoneId) = (map.Date("lastDay"), map.Text("zone"));
        var (revision, revised) = (map.Number("revision"), map.Date("revised"));
        map.Close();
        if (zoneId.Length == 0) return null;
        if (TimeZones.Find(zoneId) is { } zone) return new Deadline(id, lastDay, zone, revision, revised);
        map.Reject("zone", Rule.WrongValue, $"'{zoneId}' is not a time zone of this system.", "Use an IANA id, for example Europe/Paris.");
        return null;
    }
}
