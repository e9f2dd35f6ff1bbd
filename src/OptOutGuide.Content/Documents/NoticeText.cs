using System.Collections.Frozen;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Notices;

namespace OptOutGuide.Content.Documents;

/// <summary>A notice with its text: a document of one paragraph for each language.</summary>
/// <param name="Documents">By language code; complete.</param>
public sealed record NoticeText(Notice Notice, FrozenDictionary<string, ParsedDocument> Documents)
{
    /// <summary>The paragraph in a language.</summary>
    public Section In(SiteLanguage language) => Documents[language.Code].Body.Lead;

    /// <summary>The HTML of the paragraph in a language.</summary>
    public string HtmlIn(SiteLanguage language) => string.Concat(In(language).Parts.OfType<HtmlPart>().Select(part => part.Html));

    /// <summary>The id of the documents of a notice.</summary>
    internal static PageId DocumentIdOf(Notice notice) => new($"notices/{notice.Id}");
}
