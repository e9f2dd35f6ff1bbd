using System.Collections.Frozen;
using System.Collections.Immutable;
using OptOutGuide.Content.Sources.Yaml;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Claims;

/// <summary>Resolves references to dated sources in the facts of guides and forms.</summary>
/// <param name="sources">By id; null if <c>sources.yaml</c> has errors, so that references cannot be checked.</param>
internal sealed class SourceResolver(FrozenDictionary<string, Source>? sources)
{
    /// <summary>A required reference to one dated source; null if it cannot be resolved.</summary>
    public Source? ReadOne(YamlMap map, string key)
    {
        var id = map.Name(key);
        return id.Length == 0 ? null : Resolve(map, new(id, map.At(key)));
    }

    /// <summary>A required list of references to dated sources.</summary>
    public ImmutableArray<Source> ReadList(YamlMap map, string key)
    {
        var ids = map.NameList(key);
        if (ids.IsEmpty) map.Reject(key, Rule.MissingKey, $"'{key}' names no source.", "Name at least one: [id-of-a-source].");
        return [.. ids.Select(id => Resolve(map, id)).OfType<Source>()];
    }

    private Source? Resolve(YamlMap map, Located<string> id)
    {
        if (sources is null) return null;
        if (!sources.TryGetValue(id.Value, out var source))
        {
            map.RejectAt(
                id.Location,
                Rule.UnknownReference,
                $"There is no source '{id.Value}' in sources.yaml.",
                Suggestions.FixFor(id.Value, sources.Keys, "Name a source that is listed there with its date."));
            return null;
        }

        if (source.Date is not null) return source;
        map.RejectAt(
            id.Location,
            Rule.UnknownReference,
            $"The source '{id.Value}' has no date, so it does not show when something was seen.",
            "Name a source with a date.");
        return null;
    }
}
