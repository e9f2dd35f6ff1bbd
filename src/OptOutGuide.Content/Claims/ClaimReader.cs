using System.Collections.Frozen;
using System.Collections.Immutable;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Sources.Yaml;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Claims;

/// <summary>Reads <c>sources.yaml</c>, <c>claims.yaml</c> and the texts of claims.</summary>
internal static class ClaimReader
{
    private const string Undated = "undated";

    public static ImmutableArray<Source> ReadSources(YamlMap map)
    {
        var sources = map.Maps("sources").Select(ReadSource).ToImmutableArray();
        map.Close();
        ReportDuplicates(map, sources, source => source.Id, source => source.Location);
        return sources;
    }

    public static ImmutableArray<Claim> ReadClaims(YamlMap map, ImmutableArray<Source> sources)
    {
        var byId = sources.ToFrozenDictionary(source => source.Id, StringComparer.Ordinal);
        var claims = map.Maps("claims").Select(entry => ReadClaim(entry, byId)).ToImmutableArray();
        map.Close();
        ReportDuplicates(map, claims, claim => claim.Id, claim => claim.Location);
        return claims;
    }

    public static Dictionary<string, LocalizedClaim> ReadTexts(YamlMap map, ImmutableArray<Claim> claims, SiteLanguage language) =>
        map.TextOf(claims, claim => claim.Id, (claim, entry) => ReadText(claim, entry, language));

    private static Source ReadSource(YamlMap map)
    {
        var source = new Source(
            map.Name("id"),
            map.Text("title"),
            map.Text("publisher"),
            ReadDate(map, "date"),
            map.HttpsAddress("address"),
            map.Name("language"),
            map.Choice<SourceKind>("kind"),
            map.Location);
        map.Close();
        return source;
    }

    private static Claim ReadClaim(YamlMap map, FrozenDictionary<string, Source> sources)
    {
        var positions = map.Has("positions") ? map.Maps("positions").Select(entry => ReadPosition(entry, sources)).ToImmutableArray() : [];
        var own = Resolve(map, sources);
        var claim = new Claim(
            map.Name("id"),
            map.Choice<ClaimTopic>("topic"),
            map.Choice<ClaimStatus>("status"),
            [.. own.Concat(positions.SelectMany(position => position.Sources)).DistinctBy(source => source.Id)],
            positions,
            map.Date("lastReviewed"),
            ReadDate(map, "lastConfirmed"),
            map.Date("reviewBy"),
            map.Location);
        CheckPositions(map, claim);
        map.Close();
        return claim;
    }

    private static void CheckPositions(YamlMap map, Claim claim)
    {
        var isDisputed = claim.Status == ClaimStatus.Disputed;
        if (isDisputed && claim.Positions.Length < 2)
            map.Reject("status", Rule.WrongValue, "A disputed claim needs at least two positions.", "Add 'positions:' with an id and sources for each side.");
        if (!isDisputed && claim.Positions.Length > 0)
        {
            map.Reject(
                "positions",
                Rule.WrongValue,
                "Only a disputed claim has positions.",
                "Write 'status: disputed', or list the sources under 'sources:'.");
        }

        if (isDisputed && map.Has("sources"))
        {
            map.Reject(
                "sources",
                Rule.WrongValue,
                "The sources of a disputed claim belong to its positions.",
                "Move each of them to the position that it supports.");
        }
    }

    private static Position ReadPosition(YamlMap map, FrozenDictionary<string, Source> sources)
    {
        var position = new Position(map.Name("id"), Resolve(map, sources));
        map.Close();
        return position;
    }

    private static ImmutableArray<Source> Resolve(YamlMap map, FrozenDictionary<string, Source> sources)
    {
        var found = ImmutableArray.CreateBuilder<Source>();
        foreach (var id in map.NameList("sources"))
        {
            if (sources.TryGetValue(id.Value, out var source)) found.Add(source);
            else
            {
                map.RejectAt(
                    id.Location,
                    Rule.UnknownReference,
                    $"There is no source '{id.Value}' in sources.yaml.",
                    Suggestions.FixFor(id.Value, sources.Keys, "Add it there."));
            }
        }

        return found.ToImmutable();
    }

    private static LocalizedClaim ReadText(Claim claim, YamlMap map, SiteLanguage language)
    {
        string Text(YamlMap from, string key) => Typography.Apply(from.Text(key), language.Spacing);

        var statement = Text(map, "says");
        if (claim.Status != ClaimStatus.Disputed)
        {
            map.Close();
            return new LocalizedClaim(statement, [], null, map.Location);
        }

        ImmutableArray<string> positions = [];
        if (map.Map("positions") is { } group)
        {
            positions = [.. claim.Positions.Select(position => Text(group, position.Id))];
            group.Close();
        }

        var text = new LocalizedClaim(statement, positions, Text(map, "advice"), map.Location);
        map.Close();
        return text;
    }

    private static PartialDate? ReadDate(YamlMap map, string key) => map.OptionalText(key) == Undated ? null : map.PartialDate(key);

    private static void ReportDuplicates<T>(YamlMap map, ImmutableArray<T> entries, Func<T, string> idOf, Func<T, SourceLocation> locationOf)
        where T : class
    {
        var seen = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (idOf(entry) is not { Length: > 0 } id || seen.TryAdd(id, entry)) continue;
            map.RejectAt(
                locationOf(entry),
                Rule.DuplicateId,
                FormattableString.Invariant($"'{id}' is already listed at line {locationOf(seen[id]).Line}."),
                "Remove one of the two, or rename it.");
        }
    }
}
