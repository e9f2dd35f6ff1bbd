using System.Collections.Immutable;
using Microsoft.Extensions.Primitives;
using OptOutGuide.Content.Languages;

namespace OptOutGuide.Web.Http;

/// <summary>Chooses a language by the header <c>Accept-Language</c> (RFC 9110, section 12.5.4).</summary>
/// <remarks>
/// A range matches by filtering (RFC 4647, section 3.3.1: <c>pt</c> matches <c>pt-BR</c>), else by lookup (section 3.4: <c>fr-CA</c> finds
/// <c>fr</c>). Quality 0 excludes what a range matches by filtering. <c>tools.js</c> does the same for <c>navigator.languages</c>.
/// </remarks>
public static class AcceptLanguage
{
    /// <summary>The language of the highest quality; without one, the first that is not excluded, or the site's first.</summary>
    public static SiteLanguage Choose(StringValues header, ImmutableArray<SiteLanguage> languages)
    {
        var ranges = LanguageRange.ParseAll(header);
        if (ranges.IsEmpty) return languages[0];
        var matches = languages.Select(language => MatchOf(language, ranges, languages)).ToList();
        return matches
            .Where(match => match.Quality > 0)
            .OrderByDescending(match => match.Quality)
            .ThenBy(match => match.Position)
            .ThenBy(match => match.Step)
            .Concat(matches.Where(match => match.Quality is null))
            .FirstOrDefault()?.Language ?? languages[0];
    }

    private static LanguageMatch MatchOf(SiteLanguage language, ImmutableArray<LanguageRange> ranges, ImmutableArray<SiteLanguage> languages)
    {
        // Of several ranges, the longest says most precisely what the client thinks of the language.
        var filtered = ranges
            .Where(range => range.Includes(language))
            .OrderByDescending(range => range.Tag.Length)
            .ThenByDescending(range => range.Quality)
            .ToList();
        if (filtered is [{ Quality: 0 }, ..]) return new(language, 0, 0, 0);
        var wanted = filtered.Concat(ranges.Where(range => range.Quality > 0 && range.FindByLookup(languages) == language)).ToList();
        if (wanted.Count == 0) wanted = [.. ranges.Where(range => range.IsAny)];
        return wanted
            .Select(range => new LanguageMatch(language, range.Quality, range.Position, range.StepTo(language)))
            .OrderByDescending(match => match.Quality)
            .ThenBy(match => match.Position)
            .FirstOrDefault() ?? new(language, null, 0, 0);
    }

    /// <summary>How a header fits a language.</summary>
    /// <param name="Quality">0: excluded; null: not mentioned.</param>
    /// <param name="Position">Of the range in the header.</param>
    /// <param name="Step">Decides between languages that fit the same range: it names the language, includes it, or is found by lookup.</param>
    private sealed record LanguageMatch(SiteLanguage Language, double? Quality, int Position, int Step);
}
