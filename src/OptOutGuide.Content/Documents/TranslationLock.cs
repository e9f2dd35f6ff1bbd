using System.Collections.Frozen;
using OptOutGuide.Content.Sources.Yaml;

namespace OptOutGuide.Content.Documents;

/// <summary>From which version of the original each section was translated: <c>fr.lock.yaml</c> beside <c>fr.md</c>.</summary>
/// <param name="Fingerprints">By section id; <see cref="LeadKey"/> and <see cref="FrontKey"/> for what stands before the headings.</param>
public sealed record TranslationLock(FrozenDictionary<string, string> Fingerprints)
{
    /// <summary>The text before the first heading.</summary>
    public const string LeadKey = "lead-text";

    /// <summary>Title, short name and description.</summary>
    public const string FrontKey = "front-matter";

    /// <summary>A lock that knows no section.</summary>
    public static TranslationLock Empty { get; } = new(FrozenDictionary<string, string>.Empty);

    /// <summary>What the original's parts are called and look like, in order.</summary>
    public static IEnumerable<Part> Of(ParsedDocument original) => original.Body.Sections
        .Select(section => new Part(KeyOf(section), section.Fingerprint))
        .Prepend(new Part(FrontKey, Documents.Fingerprint.Of($"{original.FrontMatter.Title}\n{original.FrontMatter.Short}\n{original.FrontMatter.Description}")));

    /// <summary>The key of a section.</summary>
    public static string KeyOf(Section section) => section.Id.Length == 0 ? LeadKey : section.Id;

    /// <summary>The keys of the parts of the original that have changed since they were translated, or that never were.</summary>
    public IEnumerable<string> DriftFrom(ParsedDocument original) =>
        Of(original).Where(part => Fingerprints.GetValueOrDefault(part.Key) != part.Fingerprint).Select(part => part.Key);

    /// <summary>A part of an original.</summary>
    public sealed record Part(string Key, string Fingerprint);

    internal static TranslationLock Read(YamlMap map)
    {
        var sections = map.OptionalMap("sections");
        map.Close();
        return sections is null ? Empty : new TranslationLock(sections.Keys.ToFrozenDictionary(key => key, sections.Text, StringComparer.Ordinal));
    }
}
