using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Claims;

/// <summary>How close a source is to the facts that it states.</summary>
public enum SourceKind
{
    /// <summary>The document itself, or the body that acted.</summary>
    Primary,

    /// <summary>A report by a third party. The site marks such sources.</summary>
    Secondary,
}

/// <summary>A document that supports claims: a page, a ruling, an article.</summary>
/// <param name="Date">Its date, with its own precision; null if it has none.</param>
/// <param name="Address">An https address.</param>
/// <param name="Language">Language code of the text.</param>
/// <param name="Location">Its position in <c>sources.yaml</c>.</param>
public sealed record Source(
    string Id,
    string Title,
    string Publisher,
    PartialDate? Date,
    Uri Address,
    string Language,
    SourceKind Kind,
    SourceLocation Location);
