using Markdig.Syntax.Inlines;
using OptOutGuide.Content.Documents;

namespace OptOutGuide.Content.Markup.Extensions;

/// <summary>A citation <c>[@claim-id]</c>.</summary>
internal sealed class CitationInline(string claimId) : LeafInline
{
    public string ClaimId { get; } = claimId;

    /// <summary>Known once the whole document is parsed.</summary>
    public CitationPlace Place { get; set; }
}
