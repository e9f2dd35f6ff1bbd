using System.Collections.Frozen;
using System.Collections.Immutable;
using OptOutGuide.Content.Languages;

namespace OptOutGuide.Content.Claims;

/// <summary>All claims and sources of a site, in file order.</summary>
public sealed class ClaimRegister
{
    private readonly FrozenDictionary<string, Claim> _claims;
    private readonly Localized<LocalizedClaim> _texts;

    internal ClaimRegister(ImmutableArray<Source> sources, ImmutableArray<Claim> claims, Localized<LocalizedClaim> texts)
    {
        (Sources, All, _texts) = (sources, claims, texts);
        _claims = claims.ToFrozenDictionary(claim => claim.Id, StringComparer.Ordinal);
    }

    /// <summary>All sources.</summary>
    public ImmutableArray<Source> Sources { get; }

    /// <summary>All claims.</summary>
    public ImmutableArray<Claim> All { get; }

    /// <summary>The claim with an id, or null.</summary>
    public Claim? Find(string id) => _claims.GetValueOrDefault(id);

    /// <summary>The claims with these ids, without duplicates and unknown ids, which an editorial check reports.</summary>
    public IEnumerable<Claim> CitedBy(IEnumerable<string> claimIds) => claimIds.Select(Find).OfType<Claim>().DistinctBy(claim => claim.Id);

    /// <summary>The text of a claim in a language.</summary>
    public LocalizedClaim TextOf(Claim claim, SiteLanguage language) => _texts.Of(claim.Id, language);
}
