using Markdig.Syntax.Inlines;

namespace OptOutGuide.Content.Markup.Extensions;

/// <summary>A citation <c>[@claim-id]</c>.</summary>
internal sealed class CitationInline(string claimId) : LeafInline
{
    public string ClaimId { get; } = claimId;
}
