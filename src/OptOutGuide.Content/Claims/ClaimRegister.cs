using System.Collections.Frozen;
using System.Collections.Immutable;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Languages;

namespace OptOutGuide.Content.Claims;

/// <summary>All claims and sources of a site, in the order in which they are written.</summary>
public sealed class ClaimRegister
{
    private readonly FrozenDictionary<string, Claim> _claims;
    private readonly FrozenDictionary<string, Source> _sources;
    private readonly Localized<LocalizedClaim> _words;

    internal ClaimRegister(ImmutableArray<Source> sources, ImmutableArray<Claim> claims, Localized<LocalizedClaim> words)
    {
        (Sources, All, _words) = (sources, claims, words);
        _claims = claims.ToFrozenDictionary(claim => claim.Id, StringComparer.Ordinal);
        _sources = sources.ToFrozenDictionary(source => source.Id, StringComparer.Ordinal);
    }

    /// <summary>All sources.</summary>
    public ImmutableArray<Source> Sources { get; }

    /// <summary>All claims.</summary>
    public ImmutableArray<Claim> All { get; }

    /// <summary>The claim of an id, or null.</summary>
    public Claim? Find(string id) => _claims.GetValueOrDefault(id);

    /// <summary>The claims of citations, each once, in their order. Citations of claims that do not exist are left out; the checker reports them.</summary>
    public IEnumerable<Claim> CitedBy(IEnumerable<Citation> citations) => citations.Select(citation => Find(citation.ClaimId)).OfType<Claim>().DistinctBy(claim => claim.Id);

    /// <summary>A claim's words.</summary>
    public LocalizedClaim TextOf(Claim claim, SiteLanguage language) => _words.Of(claim.Id, language);

    internal Source? FindSource(string id) => _sources.GetValueOrDefault(id);

    internal IEnumerable<string> SourceIds => _sources.Keys;
}
