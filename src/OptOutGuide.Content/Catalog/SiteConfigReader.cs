using System.Collections.Immutable;
using System.Globalization;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Sources.Yaml;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Catalog;

/// <summary>Reads <c>site.yaml</c>.</summary>
internal static class SiteConfigReader
{
    /// <summary>The configuration; null, with diagnostics, if the languages are not valid. Without them no other file can be checked.</summary>
    public static SiteConfig? Read(YamlMap map)
    {
        var languages = ReadLanguages(map);
        var isComplete = !map.HasErrors;
        var config = new SiteConfig(
            languages,
            ReadAddress(map),
            map.OptionalText("operator"),
            ReadContact(map),
            ReadRepository(map),
            TextLimitsReader.Read(map.OptionalMap("limits")));
        map.Close();
        return isComplete ? config : null;
    }

    private static string? ReadContact(YamlMap map)
    {
        if (map.OptionalText("contact") is not { Length: > 0 } text || WebAddress.IsMail(text)) return map.OptionalText("contact");
        map.Reject("contact", Rule.WrongValue, $"'{text}' is not a plain e-mail address.", "Write name@example.org, with nothing around it.");
        return null;
    }

    private static string? ReadRepository(YamlMap map)
    {
        if (map.OptionalText("repository") is not { Length: > 0 } text) return null;
        if (SiteConfig.NormalizeRepository(text) is { } address) return address;
        var message = $"'{text}' is not the address of a repository.";
        map.Reject("repository", Rule.WrongValue, message, "Write https://github.com/OWNER/NAME, without anything after it.");
        return null;
    }

    private static string ReadAddress(YamlMap map)
    {
        var text = map.Text("address");
        if (text.Length == 0) return "";
        if (SiteConfig.NormalizeAddress(text) is { } address) return address;
        var message = $"'{text}' is not the address of a site.";
        map.Reject("address", Rule.WrongValue, message, "Write for example https://www.example.org or https://example.org/guide, without anything after it.");
        return "";
    }

    private static ImmutableArray<SiteLanguage> ReadLanguages(YamlMap map)
    {
        var languages = ImmutableArray.CreateBuilder<SiteLanguage>();
        foreach (var entry in map.Maps("languages"))
        {
            var (code, name) = (entry.Name("code"), entry.Text("name"));
            var spacing = entry.Has("spacing") ? entry.Choice<Spacing>("spacing") : Spacing.Plain;
            entry.Close();
            if (code.Length == 0) continue;
            if (languages.Any(language => language.Code == code))
                entry.Reject("code", Rule.DuplicateId, $"The language '{code}' is listed twice.", "Remove one of the two.");
            else if (FindCulture(code) is { } culture)
                languages.Add(new SiteLanguage(code, culture, name, spacing));
            else
                entry.Reject("code", Rule.WrongValue, $"'{code}' is not a language code of this system.", "Use a BCP 47 code, for example 'de'.");
        }

        if (languages.Count == 0 && !map.HasErrors)
            map.Reject("languages", Rule.WrongValue, "The site has no language.", "List at least one, with 'code' and 'name'.");
        return languages.ToImmutable();
    }

    private static CultureInfo? FindCulture(string code)
    {
        try
        {
            return CultureInfo.GetCultureInfo(code, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }
}
