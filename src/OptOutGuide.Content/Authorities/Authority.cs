using System.Collections.Immutable;
using OptOutGuide.Content.Languages;

namespace OptOutGuide.Content.Authorities;

/// <summary>Which law an authority watches over.</summary>
public enum AuthorityRegion
{
    /// <summary>A member state of the European Union.</summary>
    Eu,

    /// <summary>Iceland, Liechtenstein, Norway: the same law as in the EU.</summary>
    Eea,

    /// <summary>A law of its own.</summary>
    Other,
}

/// <summary>A data protection authority, to which people can complain (GDPR Art. 77).</summary>
/// <param name="Id">Country code in small letters, and the anchor on the page: <c>pt</c>, <c>de-hh</c>.</param>
/// <param name="Name">In its own language, with the usual short form.</param>
/// <param name="Address">Its website; https, unless <paramref name="IsInsecure"/>.</param>
/// <param name="IsInsecure">The source gives an http address only; readers are told so.</param>
public sealed record Authority(string Id, AuthorityRegion Region, string Name, Uri Address, bool IsInsecure);

/// <summary>An authority in words of one language.</summary>
/// <param name="Note">What a reader must know; null if nothing.</param>
public sealed record LocalizedAuthority(string Country, string? Note);

/// <summary>All authorities, with the source of the list.</summary>
public sealed class AuthorityList
{
    private readonly Localized<LocalizedAuthority> _words;

    internal AuthorityList(ImmutableArray<Authority> all, Localized<LocalizedAuthority> words) => (All, _words) = (all, words);

    /// <summary>As listed.</summary>
    public ImmutableArray<Authority> All { get; }

    /// <summary>An authority's words.</summary>
    public LocalizedAuthority TextOf(Authority authority, SiteLanguage language) => _words.Of(authority.Id, language);

    /// <summary>By country, in the language's own alphabetical order.</summary>
    public IEnumerable<Authority> In(SiteLanguage language) =>
        All.OrderBy(authority => TextOf(authority, language).Country, StringComparer.Create(language.Culture, ignoreCase: true));
}
