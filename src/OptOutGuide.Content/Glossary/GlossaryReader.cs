using System.Collections.Immutable;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Sources.Yaml;

namespace OptOutGuide.Content.Glossary;

/// <summary>Reads <c>glossary.yaml</c> and the words of its terms.</summary>
internal static class GlossaryReader
{
    // Every text is searched for every form of every term.
    private const int MostTerms = 500;
    private const int MostForms = 10;

    public static ImmutableArray<GlossaryTerm> Read(YamlMap map)
    {
        var terms = map.ListOf("terms", "term", ReadTerm, term => term.Id, term => term.Where);
        if (terms.Length > MostTerms) map.Reject("terms", Rule.TooComplex, "There are more than 500 terms.", "Keep those that readers need.");
        return terms;
    }

    public static Dictionary<string, TermWords> ReadWords(YamlMap map, ImmutableArray<GlossaryTerm> terms, SiteLanguage language) =>
        map.WordsOf(terms, term => term.Id, (_, entry) => ReadWordsOf(entry, language));

    private static GlossaryTerm ReadTerm(YamlMap map)
    {
        var (id, target) = (map.Name("id"), map.OptionalText("page"));
        map.Close();
        var parts = target?.Split('#', 2);
        return new GlossaryTerm(id, parts is null ? null : new PageId(parts[0]), parts is [_, var anchor] ? anchor : null, target is null ? map.Where : map.At("page"));
    }

    private static TermWords ReadWordsOf(YamlMap map, SiteLanguage language)
    {
        var words = new TermWords(Typography.Set(map.Text("term"), language.Spacing), map.TextList("forms"), Typography.Set(map.Text("meaning"), language.Spacing), map.Where);
        map.Close();
        if (words.Forms.Length > MostForms) map.Reject("forms", Rule.TooComplex, "The term has more than 10 forms.", "Keep those that texts use.");
        return words;
    }
}
