using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Markup.Extensions;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Markup;

/// <summary>Resolves the links of a document, in the tree and in its portable Markdown. Reports links that are not allowed.</summary>
internal sealed class LinkRewriter(MarkupContext context, LetterBlocks letters, PortableMarkdown portable, DiagnosticBag bag)
{
    // For each of them the closest of all pages is searched.
    private const int MaxBrokenLinks = 100;

    private const string Optional = "optional";

    private int _brokenLinks;

    /// <summary>The links to pages of this site.</summary>
    public List<Located<PageTarget>> Links { get; } = [];

    /// <summary>The fields of letters.</summary>
    public List<FillInField> FillInFields { get; } = [];

    /// <summary>Ids of the linked forms.</summary>
    public List<string> Forms { get; } = [];

    /// <summary>The hosts of other sites, except for those of forms, and of e-mail addresses.</summary>
    public List<Located<string>> Hosts { get; } = [];

    public void Rewrite(CollectedNodes nodes)
    {
        foreach (var link in nodes.Links)
        {
            if (link.IsImage) Report(Rule.Unsupported, link, "Images are not supported.", "Describe it in words; controls are drawn from the 'tap' of a step.");
            else Rewrite(link);
        }

        foreach (var link in nodes.Autolinks) Rewrite(link);
    }

    private void Rewrite(LinkInline link)
    {
        var resolved = Resolve(link.Url ?? "", link);
        if (resolved.Fault is null && resolved.FillInField is null && !ReferenceEquals(resolved, LinkResolver.Unresolved)) CheckText(link, resolved);
        link.Url = resolved.Href;
        if (resolved.Page is { } page) portable.Replace(link.UrlSpan, PortableMarkdown.SiteScheme + context.Links.PathOf(page, context.Language));
        if (resolved.Form is { } form)
        {
            Forms.Add(form.Id);
            portable.Replace(link.UrlSpan, PortableMarkdown.Address(form.Address));
            link.InsertAfter(new LiteralInline($" ({resolved.Host})"));
        }

        if (resolved.FillInField is { } field) ReplaceByField(link, field);
    }

    private void Rewrite(AutolinkInline link)
    {
        var resolved = Resolve(link.IsEmail ? "mailto:" + link.Url : link.Url, link);
        if (resolved.Form is not null || resolved.FillInField is not null)
            Report(Rule.UnsafeLink, link, $"The link <{link.Url}> has no text.", $"Write [the text]({link.Url}).");
        if (resolved.Fault is not null) link.Url = resolved.Href;
    }

    private void CheckText(LinkInline link, ResolvedLink resolved)
    {
        if (WebAddress.FindOtherHost(PlainText.Of(link), resolved.Host) is not { } named) return;
        var target = resolved.Host is null ? "a page of this site" : $"'{resolved.Host}'";
        Report(
            Rule.DeceptiveLink,
            link,
            $"The link's text names the host '{named}', but the link leads to {target}.",
            "Let the text name the target of the link.");
    }

    private void ReplaceByField(LinkInline link, string name)
    {
        var text = PlainText.Of(link);
        portable.Replace(link.Span, $"\\[{PortableMarkdown.Encode(text)}\\]");
        if (AnchorIds.LeafOf(link) is not { } block || !letters.Contains(block))
        {
            Report(
                Rule.StrayPlaceholder,
                link,
                "Only a letter can contain a field to fill in.",
                "Write 'sections: { id-of-this-section: letter }' into the facts, or remove the field.");
        }

        if (link.Title is not (null or "" or Optional))
            Report(Rule.Unsupported, link, $"A field cannot be '{link.Title}'.", "Write \"optional\" or nothing.");

        var label = Typography.Apply(text, context.Language.Spacing);
        FillInFields.Add(new FillInField(name, label, context.LocationOf(link)));
        var optional = link.Title == Optional ? " data-optional" : "";
        var html = $"<span class=\"fill\" data-fill=\"{name}\"{optional}>[{HtmlText.Encode(label)}]</span>";
        link.ReplaceBy(new PlaceholderInline(name) { Html = html }, copyChildren: false);
    }

    private ResolvedLink Resolve(string target, MarkdownObject link)
    {
        if (_brokenLinks == MaxBrokenLinks) return LinkResolver.Unresolved;
        var resolved = context.Links.Resolve(target, context.Page, context.Language);
        if (resolved.Fault is { } fault)
        {
            Report(fault.Rule, link, fault.Message, fault.Fix);
            _brokenLinks++;
        }

        if (resolved is { Host: { } host, Form: null }) Hosts.Add(new(host, context.LocationOf(link)));
        if (resolved.Page is { } page) Links.Add(new(page, context.LocationOf(link)));
        return resolved;
    }

    private void Report(Rule rule, MarkdownObject node, string message, string fix) => bag.Add(rule, context.LocationOf(node), message, fix);
}
