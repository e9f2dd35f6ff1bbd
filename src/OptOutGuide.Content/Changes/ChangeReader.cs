using System.Collections.Immutable;
using OptOutGuide.Content.Claims;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Sources.Yaml;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Changes;

/// <summary>Reads <c>changes.yaml</c> and the texts of changes.</summary>
/// <param name="register">Null if the claims have errors, so that references to claims cannot be checked.</param>
internal sealed class ChangeReader(ClaimRegister? register)
{
    public ImmutableArray<FactChange> Read(YamlMap map) =>
        map.ListOf("changes", "change", ReadChange, change => change.Id, change => change.Location);

    public static Dictionary<string, LocalizedChange> ReadTexts(YamlMap map, ImmutableArray<FactChange> all, SiteLanguage language) =>
        map.TextOf(all, change => change.Id, (_, entry) => ReadText(entry, language));

    private FactChange ReadChange(YamlMap map)
    {
        var change = new FactChange(map.Name("id"), map.PartialDate("happened"), map.Date("recorded"), ReadClaims(map), map.Location);
        map.Close();
        return change;
    }

    private ImmutableArray<Claim> ReadClaims(YamlMap map)
    {
        var ids = map.NameList("claims");
        if (ids.IsEmpty) map.Reject("claims", Rule.MissingKey, "'claims' names no claim.", "Name at least one that supports the change: [id-of-a-claim].");
        if (register is null) return [];
        foreach (var unknown in ids.Where(id => register.Find(id.Value) is null))
        {
            map.RejectAt(
                unknown.Location,
                Rule.UnknownReference,
                $"There is no claim '{unknown.Value}' in claims.yaml.",
                Suggestions.FixFor(unknown.Value, register.All.Select(claim => claim.Id), "Add it there, with its sources."));
        }

        return [.. ids.Select(id => register.Find(id.Value)).OfType<Claim>()];
    }

    private static LocalizedChange ReadText(YamlMap map, SiteLanguage language)
    {
        var text = new LocalizedChange(
            Typography.Apply(map.Text("title"), language.Spacing),
            Typography.Apply(map.Text("text"), language.Spacing),
            map.Location);
        map.Close();
        return text;
    }
}
