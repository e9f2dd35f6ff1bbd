using System.Collections.Immutable;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using OptOutGuide.Content.Languages;

namespace OptOutGuide.Web.Http;

/// <summary>Chooses a language by the header <c>Accept-Language</c> (RFC 9110, section 12.5.4; look-up as in RFC 4647, section 3.4).</summary>
public static class AcceptLanguage
{
    /// <summary>The site's language with the highest quality in the header, or the site's first.</summary>
    public static SiteLanguage Choose(StringValues header, ImmutableArray<SiteLanguage> languages)
    {
        if (!StringWithQualityHeaderValue.TryParseList(header, out var wishes)) return languages[0];
        return wishes
            .Where(wish => wish.Quality != 0)
            .OrderByDescending(wish => wish.Quality ?? 1)
            .Select(wish => Find(wish.Value, languages))
            .FirstOrDefault(language => language is not null) ?? languages[0];
    }

    private static SiteLanguage? Find(StringSegment wish, ImmutableArray<SiteLanguage> languages)
    {
        if (wish == "*") return languages[0];
        for (var tag = wish; tag.Length > 0; tag = Shortened(tag))
        {
            if (languages.FirstOrDefault(language => tag.Equals(language.Code, StringComparison.OrdinalIgnoreCase)) is { } found) return found;
        }

        return null;
    }

    private static StringSegment Shortened(StringSegment tag)
    {
        var end = tag.LastIndexOf('-');
        return end < 0 ? StringSegment.Empty : tag.Subsegment(0, end);
    }
}
