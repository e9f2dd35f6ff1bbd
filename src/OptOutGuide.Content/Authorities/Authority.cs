using System.Collections.Immutable;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Authorities;

/// <summary>The region whose data protection law an authority supervises.</summary>
public enum AuthorityRegion
{
    /// <summary>A member state of the European Union.</summary>
    Eu,

    /// <summary>Iceland, Liechtenstein, Norway: the same law as in the EU.</summary>
    Eea,

    /// <summary>Another law.</summary>
    Other,
}

/// <summary>A data protection authority, which accepts complaints (GDPR Art. 77).</summary>
/// <param name="Id">Country code in lower case, and the anchor on the page: <c>pt</c>, <c>de-hh</c>.</param>
/// <param name="Name">In its own language, with the usual abbreviation.</param>
/// <param name="Address">Its website; https, unless <paramref name="IsInsecure"/>.</param>
/// <param name="IsInsecure">Only an http address is known; the page says so.</param>
/// <param name="Complaint">Its page on complaints (https). Null if no source names one.</param>
public sealed record Authority(string Id, AuthorityRegion Region, string Name, Uri Address, bool IsInsecure, Uri? Complaint)
{
    /// <summary>Where the authority is written.</summary>
    public SourceLocation Location { get; init; }
}

/// <summary>The text of an authority in one language.</summary>
/// <param name="Note">A note for the reader, if any.</param>
/// <param name="Address">Its website in this language (https), if it has another one.</param>
public sealed record LocalizedAuthority(string Country, string? Note, Uri? Address, SourceLocation Location);

/// <summary>All authorities.</summary>
public sealed class AuthorityList
{
    private readonly Localized<LocalizedAuthority> _texts;

    internal AuthorityList(ImmutableArray<Authority> all, Localized<LocalizedAuthority> texts) => (All, _texts) = (all, texts);

    /// <summary>In file order.</summary>
    public ImmutableArray<Authority> All { get; }

    /// <summary>The text of an authority in a language.</summary>
    public LocalizedAuthority TextOf(Authority authority, SiteLanguage language) => _texts.Of(authority.Id, language);

    /// <summary>The website of an authority for readers of a language.</summary>
    public Uri AddressOf(Authority authority, SiteLanguage language) => TextOf(authority, language).Address ?? authority.Address;

    /// <summary>By country, in the alphabetical order of the language.</summary>
    public IEnumerable<Authority> In(SiteLanguage language) =>
        All.OrderBy(authority => TextOf(authority, language).Country, StringComparer.Create(language.Culture, ignoreCase: true));
}
