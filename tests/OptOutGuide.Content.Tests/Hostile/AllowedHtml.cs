using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Markup;

namespace OptOutGuide.Content.Tests.Hostile;

/// <summary>An allow list of elements and attributes, to which the HTML of all texts is compared after parsing.</summary>
internal static partial class AllowedHtml
{
    private static readonly FrozenDictionary<string, string[]> Elements = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["p"] = [],
        ["em"] = [],
        ["strong"] = [],
        ["br"] = [],
        ["hr"] = [],
        ["ul"] = [],
        ["blockquote"] = [],
        ["pre"] = [],
        ["code"] = [],
        ["table"] = [],
        ["thead"] = [],
        ["tbody"] = [],
        ["tr"] = [],
        ["th"] = [],
        ["td"] = [],
        ["ol"] = ["start"],
        ["li"] = ["id"],
        ["a"] = ["href", "title"],
        ["div"] = ["class"],
        ["b"] = ["class", "lang"],
        ["span"] = ["class", "data-fill", "data-optional"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // Only in the combined file for offline reading: headings and footnotes.
    private static readonly FrozenSet<string> CombinedElements = new[] { "h1", "h2", "h3", "h4", "h5", "h6", "sup" }.ToFrozenSet(StringComparer.Ordinal);

    // Most texts of a mutated folder are unchanged and are checked only once.
    private static readonly ConcurrentDictionary<string, bool> Checked = new(StringComparer.Ordinal);

    /// <summary>Everything in the HTML of a catalog that is not allowed. Each fragment is parsed as part of a page.</summary>
    public static IEnumerable<string> FindDisallowed(ContentCatalog catalog) => catalog.AllDocuments.SelectMany(document =>
        FragmentsOf(document.Body).Where(IsNew).SelectMany(html => FindDisallowed(html, isCombined: false))
            .Concat(
                IsNew(document.Body.Markdown)
                    ? FindDisallowed(CombinedMarkdown.Render(document.Body.MarkdownOn("https://guide.example"), document.Language), isCombined: true)
                    : [])
            .Concat(document.Body.Anchors.Where(id => !Id().IsMatch(id)).Select(id => $"the id {id}"))
            .Select(found => $"{document.File}: {found}"));

    private static bool IsNew(string text) => Checked.TryAdd(text, true);

    private static IEnumerable<string> FragmentsOf(RenderedBody body) => body.Sections.SelectMany(section => section.Parts.SelectMany(part => part switch
    {
        HtmlPart html => [html.Html],
        AnchoredListPart list => list.Items.SelectMany(item => new[] { item.Html, item.MoreHtml }),
        _ => Enumerable.Empty<string>(),
    }).Append(section.TitleHtml));

    /// <summary>Everything in a fragment of HTML that is not allowed.</summary>
    public static IEnumerable<string> FindDisallowed(string html, bool isCombined)
    {
        var document = new HtmlParser().ParseDocument($"<!doctype html><body><main>{html}</main>");
        var main = document.QuerySelector("main");
        if (main is null || document.QuerySelectorAll("body > *").Length != 1 || document.Head!.ChildNodes.Length > 0)
            return ["the fragment closes elements of the page"];
        return main.QuerySelectorAll("*").SelectMany(element => DisallowedIn(element, isCombined))
            .Concat(
                document.Descendants<IComment>()
                    .Where(comment => isCombined || !PlaceholderComment().IsMatch(comment.Data))
                    .Select(comment => $"the comment {comment.Data}"));
    }

    private static IEnumerable<string> DisallowedIn(IElement element, bool isCombined)
    {
        if (element.NamespaceUri != "http://www.w3.org/1999/xhtml") yield return $"<{element.LocalName}> in another XML namespace";
        var isCombinedElement = isCombined && CombinedElements.Contains(element.LocalName);
        if (!Elements.TryGetValue(element.LocalName, out var names) && !isCombinedElement) yield return $"<{element.LocalName}>";
        foreach (var attribute in element.Attributes)
        {
            var isKnown = names?.Contains(attribute.Name) == true || (isCombined && attribute.Name is "id" or "class");
            if (!isKnown || !IsAllowed(attribute, isCombined)) yield return $"<{element.LocalName} {attribute.Name}=\"{attribute.Value}\">";
        }
    }

    private static bool IsAllowed(IAttr attribute, bool isCombined) => attribute.Name switch
    {
        "href" => IsAllowedAddress(attribute.Value, isCombined),
        "id" => isCombined ? CombinedId().IsMatch(attribute.Value) : Id().IsMatch(attribute.Value),
        "class" => isCombined
                ? attribute.Value is "footnotes" or "footnote-ref" or "footnote-back-ref" || attribute.Value.StartsWith("language-", StringComparison.Ordinal)
                : attribute.Value is "scroll" or "label" or "unseen" or "fill",
        "start" => attribute.Value.All(char.IsAsciiDigit),
        "lang" => attribute.Value is "en" or "fr",
        "data-fill" => Id().IsMatch(attribute.Value),
        "data-optional" => attribute.Value.Length == 0,
        _ => true,
    };

    private static bool IsAllowedAddress(string address, bool isCombined) =>
        (isCombined ? CombinedAnchor() : Internal()).IsMatch(address) || Mail().IsMatch(address)
        || (External().IsMatch(address) && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri is { UserInfo.Length: 0, IsDefaultPort: true });

    [GeneratedRegex(@"^[a-z0-9]+(?:-[a-z0-9]+)*\z")]
    private static partial Regex Id();

    [GeneratedRegex(@"^(?:[a-z0-9]+(?:-[a-z0-9]+)*|fn(?:ref)?:[0-9]+)\z")]
    private static partial Regex CombinedId();

    [GeneratedRegex(@"^(?:/[a-z0-9-]+)*(?:#[a-z0-9-]+)?\z")]
    private static partial Regex Internal();

    [GeneratedRegex(@"^#(?:[a-z0-9-]*|fn(?:ref)?:[0-9]+)\z")]
    private static partial Regex CombinedAnchor();

    [GeneratedRegex(@"^https://[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[/?#][!-~]*)?\z")]
    private static partial Regex External();

    [GeneratedRegex(@"^mailto:[A-Za-z0-9._+-]+@[a-z0-9.-]+\z")]
    private static partial Regex Mail();

    [GeneratedRegex(@"^(?:cite:[a-z0-9-]+:[0-2]|term:[a-z0-9-]+|/term)\z")]
    private static partial Regex PlaceholderComment();
}
