using System.Collections.Frozen;
using System.Collections.Immutable;
using OptOutGuide.Content.Documents;

namespace OptOutGuide.Content.Catalog;

/// <summary>Which parts of translations are older than their original.</summary>
internal sealed class TranslationDrift
{
    private readonly FrozenDictionary<string, ParsedDocument> _originals;
    private readonly FrozenDictionary<string, ImmutableArray<string>> _keysByFile;

    public TranslationDrift(ImmutableArray<ParsedDocument> documents)
    {
        _originals = documents.Where(document => document.Lock is null).ToFrozenDictionary(document => document.Id.Value, StringComparer.Ordinal);
        _keysByFile = documents.ToFrozenDictionary(
            document => document.File,
            document => document.Lock?.DriftFrom(OriginalOf(document)).ToImmutableArray() ?? [],
            StringComparer.Ordinal);
    }

    public ParsedDocument OriginalOf(ParsedDocument document) => _originals[document.Id.Value];

    public ImmutableArray<string> Of(ParsedDocument document) => _keysByFile[document.File];
}
