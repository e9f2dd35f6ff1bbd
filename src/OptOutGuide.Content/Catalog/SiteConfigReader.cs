using System.Collections.Immutable;
using System.Globalization;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Sources.Yaml;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Catalog;

/// <summary>Reads <c>site.yaml</c>.</summary>
internal static class SiteConfigReader
{
    public static SiteConfig Read(YamlMap map, DiagnosticBag bag)
    {
        var languages = ReadLanguages(map, bag);
        var facts = new SiteConfig(languages, ReadAddress(map), map.OptionalText("operator"), ReadContact(map));
        map.Close();
        return facts;
    }

    private static string? ReadContact(YamlMap map)
    {
        if (map.OptionalText("contact") is not { Length: > 0 } text || WebAddress.IsMail(text)) return map.OptionalText("contact");
        map.Reject("contact", Rule.WrongValue, $"'{text}' is not a plain e-mail address.", "Write name@example.org, with nothing round it.");
        return null;
    }

    private static string ReadAddress(YamlMap map)
    {
        var text = map.Text("address");
        if (text.Length == 0) return "";
        if (SiteConfig.NormalizeAddress(text) is { } address) return address;
        map.Reject("address", Rule.WrongValue, $"'{text}' is not the address of a site.", "Write for example https://www.example.org, without a path.");
        return "";
    }

    private static ImmutableArray<SiteLanguage> ReadLanguages(YamlMap map, DiagnosticBag bag)
    {
        var languages = ImmutableArray.CreateBuilder<SiteLanguage>();
        var before = bag.Count;
        foreach (var entry in map.Maps("languages"))
        {
            var code = entry.Name("code");
            var name = entry.Text("name");
            var spacing = entry.Has("spacing") ? entry.Choice<Spacing>("spacing") : Spacing.Plain;
            entry.Close();
            if (code.Length == 0) continue;
            if (languages.Any(language => language.Code == code)) bag.Add(Rule.DuplicateId, entry.At("code"), $"The language '{code}' is listed twice.", "Remove one of the two.");
            else if (FindCulture(code) is { } culture) languages.Add(new SiteLanguage(code, culture, name, spacing));
            else entry.Reject("code", Rule.WrongValue, $"'{code}' is not a language code that this machine knows.", "Use a BCP 47 code, for example 'de'.");
        }

        // With a language in doubt, half of the files would seem to be missing or unexpected.
        if (bag.Count > before) return [];
        if (languages.Count == 0) map.Reject("languages", Rule.WrongValue, "The site has no language.", "List at least one, with 'code' and 'name'.");
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
