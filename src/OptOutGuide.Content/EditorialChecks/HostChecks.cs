using System.Collections.Immutable;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.EditorialChecks;

/// <summary>Finds hosts that resemble another host of the content. Those that resemble the company's hosts are structural errors.</summary>
internal static class HostChecks
{
    public static ImmutableArray<EditorialCheck> All { get; } = [new(Rule.LookAlikeHost, (catalog, _) => Find(HostsOf(catalog)))];

    /// <summary>
    /// One diagnostic for each name, at the first host that has another name inside, or else at its first place.
    /// Of two names the one with fewer places is suspect, or else the later one.
    /// </summary>
    internal static IEnumerable<Diagnostic> Find(IEnumerable<Located<string>> hosts)
    {
        var names = hosts.GroupBy(host => SiteName.Of(host.Value)).OrderByDescending(places => places.Count()).ToList();
        var seen = new Dictionary<string, List<SiteName>>(StringComparer.Ordinal);
        foreach (var places in names)
        {
            var name = places.Key;
            var forms = name.Forms().Distinct(StringComparer.Ordinal).ToList();
            // The hosts of a group differ only in the labels before the name, so only this check needs each of them.
            var (host, inside) = places.DistinctBy(place => place.Value, StringComparer.Ordinal)
                .Select(place => (Place: place, Inside: InsideOf(place.Value, name, names)))
                .FirstOrDefault(found => found.Inside is not null, (places.First(), null));
            var resembled = inside
                ?? forms.SelectMany(form => seen.GetValueOrDefault(form) ?? []).FirstOrDefault(other => name.Resembles(other) || other.Resembles(name))?.Host
                ?? name.FindWellKnown();
            if (resembled is not null) yield return Resembles(host, resembled);
            foreach (var form in forms)
            {
                if (seen.TryGetValue(form, out var same)) same.Add(name);
                else seen[form] = [name];
            }
        }
    }

    private static IEnumerable<Located<string>> HostsOf(ContentCatalog catalog) =>
    [
        .. catalog.Claims.Sources.Select(source => new Located<string>(source.Address.Host, source.Location)),
        .. catalog.Authorities.All.SelectMany(authority => new[] { authority.Address, authority.Complaint }.OfType<Uri>()
            .Select(address => new Located<string>(address.Host, authority.Location))),
        .. from language in catalog.Site.Languages
           from authority in catalog.Authorities.All
           let text = catalog.Authorities.TextOf(authority, language)
           let address = text.Address
           where address is not null
           select new Located<string>(address.Host, text.Location),
        .. catalog.AllTexts.SelectMany(document => document.Body.Hosts),
    ];

    // "www.example.org.other.example": the name of another site as a part of the host.
    private static string? InsideOf(string host, SiteName name, IEnumerable<IGrouping<SiteName, Located<string>>> names)
    {
        var front = host[..^name.Host.Length];
        if (front.Count('.') < 2) return null;
        return names.Select(other => other.Key.Host).FirstOrDefault(other => $".{front}".Contains($".{other}.", StringComparison.Ordinal));
    }

    private static Diagnostic Resembles(Located<string> host, string resembled) => new(
        Rule.LookAlikeHost,
        host.Location,
        $"The host '{host.Value}' resembles '{resembled}'.",
        "Compare it letter by letter with a source you trust, and correct the wrong one.");
}
