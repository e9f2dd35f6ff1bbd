using System.Collections.Immutable;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Sources.Yaml;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Documents;

/// <summary>Reads YAML files.</summary>
internal sealed class FactsFileReader(ContentFileSet files, DiagnosticBag bag)
{
    /// <summary>Parses a required file; null, with a diagnostic, if it does not exist or cannot be parsed.</summary>
    public YamlMap? ReadYaml(string path, string fix) =>
        files.Consume(path, fix, bag) is { } file ? YamlText.Parse(path, file.Text, firstLine: 1, bag) : null;

    /// <summary>Reads a required file; null, with diagnostics, if it has any error.</summary>
    public T? Read<T>(string path, string fix, Func<YamlMap, T?> read)
        where T : class
    {
        if (ReadYaml(path, fix) is not { } map) return null;
        var result = read(map);
        return map.HasErrors ? null : result;
    }

    /// <summary>Reads a file that can be absent.</summary>
    /// <returns>What was read, or the value for an absent file; null, with diagnostics, if the file has any error.</returns>
    public T? ReadOptional<T>(string path, T absent, Func<YamlMap, T?> read)
        where T : class
    {
        if (files.ConsumeOptional(path) is not { } file) return absent;
        if (YamlText.Parse(path, file.Text, firstLine: 1, bag) is not { } map) return null;
        var result = read(map);
        return map.HasErrors ? null : result;
    }

    /// <summary>Parses the required file of each language in a folder; null if one of them cannot be parsed.</summary>
    /// <param name="fix">The start of a sentence that ends with the name of the language.</param>
    public Dictionary<string, YamlMap>? ReadTexts(string folder, ImmutableArray<SiteLanguage> languages, string fix)
    {
        var maps = new Dictionary<string, YamlMap>(StringComparer.Ordinal);
        foreach (var language in languages)
        {
            if (ReadYaml($"{folder}/{language.Code}.yaml", $"{fix} {language.NativeName}.") is { } map) maps.Add(language.Code, map);
        }

        return maps.Count == languages.Length ? maps : null;
    }

    /// <summary>Reads a list whose entries are in <c>name.yaml</c> and whose texts are in <c>name/language.yaml</c>.</summary>
    /// <returns>The list; null, with diagnostics, if one of the files has any error.</returns>
    public TList? ReadList<TEntry, TText, TList>(
        string name,
        ImmutableArray<SiteLanguage> languages,
        (string Entries, string Texts) fixes,
        Func<YamlMap, ImmutableArray<TEntry>> readEntries,
        Func<YamlMap, ImmutableArray<TEntry>, SiteLanguage, Dictionary<string, TText>> readTexts,
        Func<ImmutableArray<TEntry>, Localized<TText>, TList> create)
        where TText : class
        where TList : class
    {
        var map = ReadYaml($"{name}.yaml", fixes.Entries);
        var textMaps = ReadTexts(name, languages, fixes.Texts);
        if (map is null || textMaps is null) return null;
        var entries = readEntries(map);
        if (map.HasErrors) return null;
        var texts = new Localized<TText>(languages, language => readTexts(textMaps[language.Code], entries, language));
        return textMaps.Values.Any(text => text.HasErrors) ? null : create(entries, texts);
    }
}
