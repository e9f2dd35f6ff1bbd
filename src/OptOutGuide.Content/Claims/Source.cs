using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Claims;

/// <summary>How near a source is to what it tells.</summary>
public enum SourceKind
{
    /// <summary>The document itself, or the body that acted.</summary>
    Primary,

    /// <summary>Somebody who reports it. Readers are told so.</summary>
    Secondary,
}

/// <summary>Something that was read: a page, a ruling, an article.</summary>
/// <param name="Date">The date on it, as exact as it is; null when it has none.</param>
/// <param name="Address">An https address.</param>
/// <param name="Language">Language code of the text.</param>
/// <param name="Location">Its place in <c>sources.yaml</c>.</param>
public sealed record Source(string Id, string Title, string Publisher, PartialDate? Date, Uri Address, string Language, SourceKind Kind, SourceLocation Location);
