using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Documents;

/// <summary>A citation <c>[@claim-id]</c>. In rendered HTML it is a <see cref="Mark"/>, which the page replaces by a number.</summary>
public sealed record Citation(string ClaimId, SourceLocation Location)
{
    /// <summary>An HTML comment. Content cannot contain one, because raw HTML is disabled.</summary>
    public static string Mark(string claimId) => $"<!--cite:{claimId}-->";
}

/// <summary>The HTML comments around the first occurrence of a glossary term; the page replaces them by its explanation.</summary>
public static class GlossaryMarker
{
    /// <summary>The comment before the term.</summary>
    public static string Open(string termId) => $"<!--term:{termId}-->";

    /// <summary>The comment after the term.</summary>
    public static string Close => "<!--/term-->";
}
