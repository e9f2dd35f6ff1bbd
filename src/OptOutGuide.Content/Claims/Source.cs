using System.Collections.Frozen;
using OptOutGuide.Content.Languages;
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
    SourceLocation Location)
{
    /// <summary>What readers of some languages see instead of <see cref="Title"/> and <see cref="Publisher"/>, by the code of the language.</summary>
    internal FrozenDictionary<string, SourceText> Texts { get; init; } = FrozenDictionary<string, SourceText>.Empty;

    /// <summary>The title for readers of a language: in its own language, with notes in theirs.</summary>
    public string TitleIn(SiteLanguage language) => Texts.GetValueOrDefault(language.Code)?.Title ?? Title;

    /// <summary>The publisher for readers of a language.</summary>
    public string PublisherIn(SiteLanguage language) => Texts.GetValueOrDefault(language.Code)?.Publisher ?? Publisher;
}

/// <summary>A source in the words of one language.</summary>
/// <param name="Title">Null if the title of <c>sources.yaml</c> is right.</param>
/// <param name="Publisher">Null if the publisher of <c>sources.yaml</c> is right.</param>
internal sealed record SourceText(string? Title, string? Publisher);
