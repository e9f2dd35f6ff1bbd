using System.Collections.Frozen;
using System.Collections.Immutable;
using OptOutGuide.Content.Claims;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Sources.Yaml;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Documents;

/// <summary>Reads the optional files <c>sources/language.yaml</c>: titles and publishers that differ from those in <c>sources.yaml</c>.</summary>
internal sealed class SourceTextReader(FactsFileReader files, ImmutableArray<SiteLanguage> languages)
{
    /// <summary>The sources with their texts, and with the typography of their own languages; null if one of the files has errors.</summary>
    public ImmutableArray<Source>? AddTexts(ImmutableArray<Source> sources)
    {
        var texts = new Dictionary<string, Dictionary<string, SourceText>>(StringComparer.Ordinal);
        foreach (var language in languages)
        {
            var read = files.ReadOptional(
                $"sources/{language.Code}.yaml",
                new Dictionary<string, SourceText>(StringComparer.Ordinal),
                map => Read(map, sources, language));
            if (read is null) return null;
            texts.Add(language.Code, read);
        }

        return
        [
            .. sources.Select(source => source with
            {
                Title = Own(source.Title, source),
                Publisher = Own(source.Publisher, source),
                Texts = texts.Where(own => own.Value.ContainsKey(source.Id))
                    .ToFrozenDictionary(own => own.Key, own => own.Value[source.Id], StringComparer.Ordinal),
            }),
        ];
    }

    private static Dictionary<string, SourceText> Read(YamlMap map, ImmutableArray<Source> sources, SiteLanguage language) =>
        map.TextOf(sources.Where(source => map.Has(source.Id)), source => source.Id, (_, entry) => ReadText(entry, language));

    private static SourceText ReadText(YamlMap map, SiteLanguage language)
    {
        string? Text(string key) => map.OptionalText(key) is { } text ? Typography.Apply(text, language.Spacing) : null;

        var text = new SourceText(Text("title"), Text("publisher"));
        map.Close();
        return text;
    }

    private string Own(string text, Source source) =>
        languages.FirstOrDefault(language => language.Code == source.Language) is { } own ? Typography.Apply(text, own.Spacing) : text;
}
