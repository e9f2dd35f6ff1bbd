using System.Collections.Immutable;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Sources.Yaml;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Keywords;

/// <summary>Reads the keywords of a language.</summary>
internal sealed class KeywordReader(SiteLanguage language)
{
    // Every heading is searched for every word.
    private const int MaxKeywords = 500;
    private const int MaxWords = 30;

    public ImmutableArray<Keyword> Read(YamlMap map)
    {
        var all = map.ListOf("keywords", "keyword", ReadKeyword, keyword => string.Join(' ', SearchWords.Of(keyword.Word)), keyword => keyword.Location);
        if (all.Length > MaxKeywords) map.Reject("keywords", Rule.TooComplex, "There are more than 500 keywords.", "Keep those that readers look for.");
        return all;
    }

    private Keyword ReadKeyword(YamlMap map)
    {
        var (word, also) = (Typography.Apply(map.Text("word"), language.Spacing), map.Has("also") ? map.TextList("also") : []);
        if (also.Length > MaxWords) map.Reject("also", Rule.TooComplex, "The keyword has more than 30 other words.", "Keep those that readers look for.");
        var twice = also.Prepend(word).GroupBy(text => string.Join(' ', SearchWords.Of(text)), StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1);
        if (twice is not null)
            map.Reject("also", Rule.DuplicateId, $"'{twice.Last()}' is the same word as '{twice.First()}' for the index.", "Remove one of the two.");

        var pages = map.Has("pages") ? map.TextList("pages") : [];
        ImmutableArray<Located<PageTarget>> targets = [.. pages.Select(target => new Located<PageTarget>(PageTarget.Parse(target), map.At("pages")))];
        var named = targets.GroupBy(target => target.Value).FirstOrDefault(same => same.Count() > 1);
        if (named is not null) map.Reject("pages", Rule.DuplicateId, $"'{named.Key.Page}' is listed twice with the same anchor.", "Remove one of the two.");
        map.Close();
        return new Keyword(word, also, targets, map.At("word"));
    }
}
