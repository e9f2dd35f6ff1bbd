using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Primitives;
using OptOutGuide.Content.Languages;

namespace OptOutGuide.Web.Http;

/// <summary>One member of the header <c>Accept-Language</c> with its quality.</summary>
/// <param name="Tag">A language tag in lower case, or <c>*</c>.</param>
/// <param name="Quality">From 0 to 1.</param>
/// <param name="Position">In the header, from 0.</param>
internal sealed record LanguageRange(string Tag, double Quality, int Position)
{
    /// <summary>The range is <c>*</c>.</summary>
    public bool IsAny => Tag == "*";

    /// <summary>
    /// The members of a header, in its order. Where a member is malformed (<c>fr_FR</c>, <c>fr;q=1.5</c>, <c>fr;</c>), its language still counts;
    /// a member without a language is ignored, and no other because of it.
    /// </summary>
    public static ImmutableArray<LanguageRange> ParseAll(StringValues header) =>
        [.. header.SelectMany(line => (line ?? "").Split(',')).Select(Parse).OfType<LanguageRange>()];

    /// <summary>The range is the language's tag or its beginning (RFC 4647, section 3.3.1).</summary>
    public bool Includes(SiteLanguage language) => IsPrefix(Tag, language.Code);

    /// <summary>The site's language with the longest tag that is the range or its beginning (RFC 4647, section 3.4); null if there is none.</summary>
    public SiteLanguage? FindByLookup(ImmutableArray<SiteLanguage> languages) =>
        languages.Where(language => IsPrefix(language.Code, Tag)).MaxBy(language => language.Code.Length);

    /// <summary>0: the range names the language; 1: it includes it; 2: it is found by lookup.</summary>
    public int StepTo(SiteLanguage language) =>
        Tag.Equals(language.Code, StringComparison.OrdinalIgnoreCase) ? 0 : Includes(language) || IsAny ? 1 : 2;

    private static LanguageRange? Parse(string member, int position)
    {
        var parts = member.Split(';', StringSplitOptions.TrimEntries);
        // In a range such as "es-*", the wildcard adds nothing to a comparison by prefixes.
        var tag = parts[0].Trim('"').Replace('_', '-').Replace("-*", "", StringComparison.Ordinal).ToLowerInvariant();
        return tag == "*" || IsTag(tag) ? new LanguageRange(tag, QualityOf(parts.Skip(1)), position) : null;
    }

    private static bool IsTag(string text) =>
        text.Split('-') is [{ Length: >= 1 and <= 8 } primary, .. var others]
        && primary.All(char.IsAsciiLetter)
        && others.All(part => part.Length is >= 1 and <= 8 && part.All(char.IsAsciiLetterOrDigit));

    // A quality that is not a number is as good as none: the client wants the language.
    private static double QualityOf(IEnumerable<string> parameters)
    {
        var value = parameters
            .Select(parameter => parameter.Split('=', 2, StringSplitOptions.TrimEntries))
            .FirstOrDefault(parameter => parameter.Length == 2 && parameter[0].Equals("q", StringComparison.OrdinalIgnoreCase))?[1].Trim('"');
        return double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var quality) ? Math.Min(quality, 1) : 1;
    }

    private static bool IsPrefix(string beginning, string tag) =>
        tag.StartsWith(beginning, StringComparison.OrdinalIgnoreCase) && (tag.Length == beginning.Length || tag[beginning.Length] == '-');
}
