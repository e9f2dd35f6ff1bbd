using System.Collections.Immutable;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Sources.Yaml;

namespace OptOutGuide.Content.Glossary;

/// <summary>Reads <c>glossary.yaml</c> and the words of its terms.</summary>
internal static class GlossaryReader
{
    public static ImmutableArray<GlossaryTerm> Read(YamlMap map, DiagnosticBag bag)
    {
        var terms = map.Maps("terms").Select(ReadTerm).ToImmutableArray();
        map.Close();
        foreach (var twins in terms.GroupBy(term => term.Id, StringComparer.Ordinal).Where(twins => twins.Key.Length > 0 && twins.Count() > 1))
            bag.Add(Rule.DuplicateId, twins.Last().Where, $"The term '{twins.Key}' is listed twice.", "Remove one of the two.");
        return terms;
    }

    public static IEnumerable<KeyValuePair<(string Id, string Language), TermWords>> ReadWords(YamlMap map, ImmutableArray<GlossaryTerm> terms, SiteLanguage language) =>
        map.WordsOf(terms, term => term.Id, language, (_, entry) => ReadWordsOf(entry, language));

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
        return words;
    }
}
