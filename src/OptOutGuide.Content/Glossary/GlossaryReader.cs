using System.Collections.Immutable;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Sources.Yaml;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Glossary;

/// <summary>Reads <c>glossary.yaml</c> and the texts of its terms.</summary>
internal static class GlossaryReader
{
    // Every text is searched for every form of every term.
    private const int MaxTerms = 500;
    private const int MaxForms = 10;

    public static ImmutableArray<GlossaryTerm> Read(YamlMap map)
    {
        var terms = map.ListOf("terms", "term", ReadTerm, term => term.Id, term => term.Location);
        if (terms.Length > MaxTerms) map.Reject("terms", Rule.TooComplex, "There are more than 500 terms.", "Keep those that readers need.");
        return terms;
    }

    public static Dictionary<string, LocalizedTerm> ReadTexts(YamlMap map, ImmutableArray<GlossaryTerm> terms, SiteLanguage language) =>
        map.TextOf(terms, term => term.Id, (_, entry) => ReadText(entry, language));

    private static GlossaryTerm ReadTerm(YamlMap map)
    {
        var (id, target) = (map.Name("id"), map.OptionalText("page"));
        map.Close();
        return new GlossaryTerm(id, target is null ? null : PageTarget.Parse(target), map.At("page"));
    }

    private static LocalizedTerm ReadText(YamlMap map, SiteLanguage language)
    {
        var text = new LocalizedTerm(
            Typography.Apply(map.Text("term"), language.Spacing),
            map.TextList("forms"),
            Typography.Apply(map.Text("meaning"), language.Spacing),
            map.Location);
        map.Close();
        if (text.Forms.Length > MaxForms) map.Reject("forms", Rule.TooComplex, "The term has more than 10 forms.", "Keep those that texts use.");
        return text;
    }
}
