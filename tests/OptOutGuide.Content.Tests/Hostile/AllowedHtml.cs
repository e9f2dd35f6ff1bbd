using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Markup;

namespace OptOutGuide.Content.Tests.Hostile;

/// <summary>The only elements and attributes that texts may become, as an HTML parser sees them.</summary>
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

    // What the one file for reading offline adds: headings and footnotes.
    private static readonly FrozenSet<string> OfBooks = new[] { "h1", "h2", "h3", "h4", "h5", "h6", "sup" }.ToFrozenSet(StringComparer.Ordinal);

    // What was looked at once need not be looked at again: most of a tree is as it was.
    private static readonly ConcurrentDictionary<string, bool> Seen = new(StringComparer.Ordinal);

    /// <summary>Everything in a catalog's HTML that is not on the list; each stretch as it is put into a page.</summary>
    public static IEnumerable<string> FindOthers(ContentCatalog catalog) => catalog.AllDocuments.SelectMany(document =>
        Stretches(document.Body).Where(IsNew).SelectMany(html => FindOthers(html, isBook: false))
            .Concat(
                IsNew(document.Body.Markdown)
                    ? FindOthers(CombinedMarkdown.Render(document.Body.MarkdownOn("https://guide.example"), document.Language), isBook: true)
                    : [])
            .Concat(document.Body.Anchors.Where(id => !Id().IsMatch(id)).Select(id => $"the id {id}"))
            .Select(found => $"{document.File}: {found}"));

    private static bool IsNew(string text) => Seen.TryAdd(text, true);

    private static IEnumerable<string> Stretches(RenderedBody body) => body.Sections.SelectMany(section => section.Parts.SelectMany(part => part switch
    {
        HtmlPart html => [html.Html],
        AnchoredListPart list => list.Items.SelectMany(item => new[] { item.Html, item.MoreHtml }),
        _ => Enumerable.Empty<string>(),
    }).Append(section.TitleHtml));

    /// <summary>Everything in a stretch of HTML that is not on the list.</summary>
    public static IEnumerable<string> FindOthers(string html, bool isBook)
    {
        var document = new HtmlParser().ParseDocument($"<!doctype html><body><main>{html}</main>");
        var main = document.QuerySelector("main");
        if (main is null || document.QuerySelectorAll("body > *").Length != 1 || document.Head!.ChildNodes.Length > 0) return ["it breaks out of the page"];
        return main.QuerySelectorAll("*").SelectMany(element => FaultsOf(element, isBook))
            .Concat(
                document.Descendants<IComment>().Where(comment => isBook || !Mark().IsMatch(comment.Data)).Select(comment => $"the comment {comment.Data}"));
    }

    private static IEnumerable<string> FaultsOf(IElement element, bool isBook)
    {
        if (element.NamespaceUri != "http://www.w3.org/1999/xhtml") yield return $"<{element.LocalName}> of another language";
        var isOfBooks = isBook && OfBooks.Contains(element.LocalName);
        if (!Elements.TryGetValue(element.LocalName, out var names) && !isOfBooks) yield return $"<{element.LocalName}>";
        foreach (var attribute in element.Attributes)
        {
            var isKnown = names?.Contains(attribute.Name) == true || (isBook && attribute.Name is "id" or "class");
            if (!isKnown || !IsPlain(attribute, isBook)) yield return $"<{element.LocalName} {attribute.Name}=\"{attribute.Value}\">";
        }
    }

    private static bool IsPlain(IAttr attribute, bool isBook) => attribute.Name switch
    {
        "href" => IsPlainAddress(attribute.Value, isBook),
        "id" => isBook ? BookId().IsMatch(attribute.Value) : Id().IsMatch(attribute.Value),
        "class" => isBook
                ? attribute.Value is "footnotes" or "footnote-ref" or "footnote-back-ref" || attribute.Value.StartsWith("language-", StringComparison.Ordinal)
                : attribute.Value is "scroll" or "label" or "unseen" or "fill",
        "start" => attribute.Value.All(char.IsAsciiDigit),
        "lang" => attribute.Value is "en" or "fr",
        "data-fill" => Id().IsMatch(attribute.Value),
        "data-optional" => attribute.Value.Length == 0,
        _ => true,
    };

    private static bool IsPlainAddress(string address, bool isBook) =>
        (isBook ? BookAnchor() : Inside()).IsMatch(address) || Mail().IsMatch(address)
        || (Outside().IsMatch(address) && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri is { UserInfo.Length: 0, IsDefaultPort: true });

    [GeneratedRegex(@"^[a-z0-9]+(?:-[a-z0-9]+)*\z")]
    private static partial Regex Id();

    [GeneratedRegex(@"^(?:[a-z0-9]+(?:-[a-z0-9]+)*|fn(?:ref)?:[0-9]+)\z")]
    private static partial Regex BookId();

    [GeneratedRegex(@"^(?:/[a-z0-9-]+)*(?:#[a-z0-9-]+)?\z")]
    private static partial Regex Inside();

    [GeneratedRegex(@"^#(?:[a-z0-9-]*|fn(?:ref)?:[0-9]+)\z")]
    private static partial Regex BookAnchor();

    [GeneratedRegex(@"^https://[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[/?#][!-~]*)?\z")]
    private static partial Regex Outside();

    [GeneratedRegex(@"^mailto:[A-Za-z0-9._+-]+@[a-z0-9.-]+\z")]
    private static partial Regex Mail();

    [GeneratedRegex(@"^(?:cite:[a-z0-9-]+:[0-2]|term:[a-z0-9-]+|/term)\z")]
    private static partial Regex Mark();
}
