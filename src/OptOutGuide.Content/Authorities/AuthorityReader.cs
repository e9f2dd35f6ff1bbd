using System.Collections.Immutable;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Sources.Yaml;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Authorities;

/// <summary>Reads <c>authorities.yaml</c> and the texts of authorities.</summary>
internal static class AuthorityReader
{
    public static ImmutableArray<Authority> Read(YamlMap map) =>
        map.ListOf("authorities", "authority", ReadAuthority, authority => authority.Id, authority => authority.Location);

    public static Dictionary<string, LocalizedAuthority> ReadTexts(YamlMap map, ImmutableArray<Authority> all, SiteLanguage language) =>
        map.TextOf(all, authority => authority.Id, (_, entry) => ReadText(entry, language));

    private static Authority ReadAuthority(YamlMap map)
    {
        var insecure = map.Has("insecure") && map.Text("insecure") == "true";
        if (map.Has("insecure") && !insecure)
            map.Reject("insecure", Rule.WrongValue, "'insecure' can only be true.", "Remove the line if the address begins with https://.");
        var authority = new Authority(
            map.Name("id"),
            map.Choice<AuthorityRegion>("region"),
            map.Text("authority"),
            insecure ? map.HttpAddress("address") : map.HttpsAddress("address"),
            insecure,
            map.Has("complaint") ? map.HttpsAddress("complaint") : null)
        {
            Location = map.Location,
        };
        map.Close();
        return authority;
    }

    private static LocalizedAuthority ReadText(YamlMap map, SiteLanguage language)
    {
        var text = new LocalizedAuthority(
            Typography.Apply(map.Text("country"), language.Spacing),
            map.OptionalText("note") is { } note ? Typography.Apply(note, language.Spacing) : null,
            map.Has("address") ? map.HttpsAddress("address") : null,
            map.Location);
        map.Close();
        return text;
    }
}
