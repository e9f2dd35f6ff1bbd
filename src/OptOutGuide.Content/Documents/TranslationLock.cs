using System.Collections.Frozen;
using OptOutGuide.Content.Sources.Yaml;

namespace OptOutGuide.Content.Documents;

/// <summary>The versions of the original from which the sections were translated: <c>fr.lock.yaml</c> beside <c>fr.md</c>.</summary>
/// <param name="Fingerprints">By section id; <see cref="LeadKey"/> and <see cref="FrontKey"/> for the lead and the front matter.</param>
public sealed record TranslationLock(FrozenDictionary<string, string> Fingerprints)
{
    /// <summary>The key of the text before the first heading.</summary>
    public const string LeadKey = "lead-text";

    /// <summary>The key of title, short name and description.</summary>
    public const string FrontKey = "front-matter";

    /// <summary>A lock without sections.</summary>
    public static TranslationLock Empty { get; } = new(FrozenDictionary<string, string>.Empty);

    /// <summary>The keys and current fingerprints of an original, in order.</summary>
    public static IEnumerable<Part> Of(ParsedDocument original)
    {
        var front = original.FrontMatter;
        return original.Body.Sections
            .Select(section => new Part(KeyOf(section), section.Fingerprint))
            .Prepend(new Part(FrontKey, Documents.Fingerprint.Of($"{front.Title}\n{front.Short}\n{front.Description}")));
    }

    /// <summary>The key of a section.</summary>
    public static string KeyOf(Section section) => section.Id.Length == 0 ? LeadKey : section.Id;

    /// <summary>The keys of parts of the original that have changed since they were translated, or that were never translated.</summary>
    public IEnumerable<string> DriftFrom(ParsedDocument original) =>
        Of(original).Where(part => Fingerprints.GetValueOrDefault(part.Key) != part.Fingerprint).Select(part => part.Key);

    internal static TranslationLock Read(YamlMap map)
    {
        var sections = map.OptionalMap("sections");
        map.Close();
        return sections is null ? Empty : new TranslationLock(sections.Keys.ToFrozenDictionary(key => key, sections.Text, StringComparer.Ordinal));
    }

    /// <summary>A part of an original.</summary>
    public sealed record Part(string Key, string Fingerprint);
}
