using System.Collections.Frozen;
using System.Collections.Immutable;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Sources.Yaml;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Claims;

/// <summary>Reads <c>sources.yaml</c>, <c>claims.yaml</c> and the words of claims.</summary>
internal sealed class ClaimReader(DiagnosticBag bag)
{
    private const string Undated = "undated";

    public ImmutableArray<Source> ReadSources(YamlMap map)
    {
        var sources = map.Maps("sources").Select(ReadSource).ToImmutableArray();
        map.Close();
        ReportTwins(sources, source => source.Id, source => source.Location);
        return sources;
    }

    public ImmutableArray<Claim> ReadClaims(YamlMap map, ImmutableArray<Source> sources)
    {
        var byId = sources.DistinctBy(source => source.Id, StringComparer.Ordinal).ToFrozenDictionary(source => source.Id, StringComparer.Ordinal);
        var claims = map.Maps("claims").Select(entry => ReadClaim(entry, byId)).ToImmutableArray();
        map.Close();
        ReportTwins(claims, claim => claim.Id, claim => claim.Location);
        return claims;
    }

    public static Dictionary<string, LocalizedClaim> ReadWords(YamlMap map, ImmutableArray<Claim> claims, SiteLanguage language) =>
        map.TextOf(claims.Where(claim => claim.Id.Length > 0), claim => claim.Id, (claim, entry) => ReadWordsOf(claim, entry, language));

    /// <summary>Resolves the ids of sources; unknown ones are reported. Null sources: they have findings of their own.</summary>
    public static ImmutableArray<Source> Resolve(YamlMap map, string key, FrozenDictionary<string, Source>? sources)
    {
        var found = ImmutableArray.CreateBuilder<Source>();
        foreach (var id in map.NameList(key))
        {
            if (sources is null) continue;
            if (sources.TryGetValue(id.Value, out var source)) found.Add(source);
            else map.RejectAt(id.Location, Rule.UnknownReference, $"There is no source '{id.Value}' in sources.yaml.", Suggestions.ClosestMatch(id.Value, sources.Keys) is { } near ? $"Did you mean '{near}'?" : "Add it there.");
        }

        return found.ToImmutable();
    }

    private static Source ReadSource(YamlMap map)
    {
        var source = new Source(
            map.Name("id"), map.Text("title"), map.Text("publisher"), ReadDate(map, "date"), map.HttpsAddress("address"),
            map.Name("language"), map.Choice<SourceKind>("kind"), map.Location);
        map.Close();
        return source;
    }

    private static Claim ReadClaim(YamlMap map, FrozenDictionary<string, Source> sources)
    {
        var (id, topic, status) = (map.Name("id"), map.Choice<ClaimTopic>("topic"), map.Choice<ClaimStatus>("status"));
        var positions = map.Has("positions") ? map.Maps("positions").Select(entry => ReadPosition(entry, sources)).ToImmutableArray() : [];
        var own = Resolve(map, "sources", sources);
        if (status == ClaimStatus.Disputed && positions.Length < 2) map.Reject("status", Rule.WrongValue, "A disputed claim needs at least two positions.", "Add 'positions:' with an id and sources for each side.");
        if (status != ClaimStatus.Disputed && positions.Length > 0) map.Reject("positions", Rule.WrongValue, "Only a disputed claim has positions.", "Write 'status: disputed', or list the sources under 'sources:'.");
        if (status == ClaimStatus.Disputed && map.Has("sources")) map.Reject("sources", Rule.WrongValue, "The sources of a disputed claim belong to its positions.", "Move each of them to the position that it supports.");
        var claim = new Claim(
            id, topic, status, [.. own.Concat(positions.SelectMany(position => position.Sources)).DistinctBy(source => source.Id)], positions,
            map.Date("lastReviewed"), ReadDate(map, "lastConfirmed"), map.Date("reviewBy"), map.Location);
        map.Close();
        return claim;
    }

    private static Position ReadPosition(YamlMap map, FrozenDictionary<string, Source> sources)
    {
        var position = new Position(map.Name("id"), Resolve(map, "sources", sources));
        map.Close();
        return position;
    }

    private static LocalizedClaim ReadWordsOf(Claim claim, YamlMap map, SiteLanguage language)
    {
        string Words(YamlMap from, string key) => Typography.Apply(from.Text(key), language.Spacing);

        var says = Words(map, "says");
        if (claim.Status != ClaimStatus.Disputed)
        {
            map.Close();
            return new LocalizedClaim(says, [], null, map.Location);
        }

        ImmutableArray<string> positions = [];
        if (map.Map("positions") is { } group)
        {
            positions = [.. claim.Positions.Select(position => Words(group, position.Id))];
            group.Close();
        }

        var words = new LocalizedClaim(says, positions, Words(map, "advice"), map.Location);
        map.Close();
        return words;
    }

    private static PartialDate? ReadDate(YamlMap map, string key) => map.OptionalText(key) == Undated ? null : map.PartialDate(key);

    private void ReportTwins<T>(ImmutableArray<T> entries, Func<T, string> idOf, Func<T, SourceLocation> placeOf)
        where T : class
    {
        var seen = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (idOf(entry) is { Length: > 0 } id && !seen.TryAdd(id, entry))
                bag.Add(Rule.DuplicateId, placeOf(entry), $"'{id}' is listed already, at line {placeOf(seen[id]).Line}.", "Remove one of the two, or rename it.");
        }
    }
}
