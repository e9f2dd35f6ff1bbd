using System.Text.RegularExpressions;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Web.Rendering;

/// <summary>Explains the terms of the glossary in a page's text, each at its first occurrence.</summary>
/// <remarks>
/// A popover needs no script, opens and closes by keyboard, and is plain text in brackets on paper and in browsers that
/// do not know it (HTML, section 6.12).
/// </remarks>
public static partial class GlossaryExplanations
{
    /// <summary>Replaces each term placeholder in HTML by the term with its explanation.</summary>
    public static string Explain(PageContext page, string html) => TermPlaceholder().Replace(html, match =>
    {
        var (id, word) = (match.Groups["term"].Value, match.Groups["word"].Value);
        if (page.Catalog.Glossary.Find(id) is not { } term) return word;
        var meaning = HtmlText.Encode(page.Catalog.Glossary.TextOf(term, page.Language).Meaning);
        return $"<button type=\"button\" class=\"term\" popovertarget=\"term-{id}\">{word}</button>"
            + $"<span class=\"meaning\" id=\"term-{id}\" popover> ({meaning})</span>";
    });

    /// <summary>HTML with plain terms.</summary>
    public static string Strip(string html) => TermPlaceholder().Replace(html, match => match.Groups["word"].Value);

    [GeneratedRegex("<!--term:(?<term>[a-z0-9-]+)-->(?<word>.*?)<!--/term-->", RegexOptions.CultureInvariant)]
    private static partial Regex TermPlaceholder();
}
