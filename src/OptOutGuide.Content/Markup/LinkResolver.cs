using System.Collections.Concurrent;
using System.Collections.Frozen;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Markup;

/// <summary>Where a link leads.</summary>
/// <param name="Href">The address to write; null when the link must not be written.</param>
/// <param name="InSite">The page it leads to, with the anchor, if it stays on the site.</param>
/// <param name="Form">The form it leads to, if it does.</param>
/// <param name="FillInField">It leads nowhere: it is a blank of a letter, of this name.</param>
internal sealed record ResolvedLink(string? Href, (PageId Page, string? Anchor)? InSite = null, MetaForm? Form = null, string? FillInField = null, Rule? Broken = null, string Message = "", string Fix = "")
{
    /// <summary>The host of another site that it leads to.</summary>
    public string? Host { get; init; }

    /// <summary>The address of a form as it stands in Markdown.</summary>
    public string Copy { get; init; } = "";
}

/// <summary>Turns what authors write between round brackets into an address. Nothing passes that is not known to be safe.</summary>
/// <param name="forms">Null when <c>forms.yaml</c> has findings: then nobody can say which forms exist.</param>
internal sealed class LinkResolver(UrlMap addresses, FrozenDictionary<string, MetaForm>? forms)
{
    private const string FormScheme = "form:";
    private const string BlankScheme = "blank:";

    // Many pages have the same ones.
    private readonly ConcurrentDictionary<string, ResolvedLink> _outside = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ResolvedLink> _toForms = new(StringComparer.Ordinal);

    public ResolvedLink Resolve(string target, PageId from, SiteLanguage language)
    {
        if (target.StartsWith(FormScheme, StringComparison.Ordinal)) return ResolveForm(target[FormScheme.Length..]);
        if (target.StartsWith(BlankScheme, StringComparison.Ordinal)) return ResolveBlank(target[BlankScheme.Length..]);
        if (target.StartsWith("https://", StringComparison.Ordinal)) return _outside.GetOrAdd(target, ResolveExternal);
        if (target.StartsWith("mailto:", StringComparison.Ordinal)) return ResolveMail(target);
        if (target.AsSpan().IndexOfAny(':', '\\') >= 0 || target.StartsWith("//", StringComparison.Ordinal))
            return Unsafe($"The link '{target}' is neither https nor a page of this site.", "Write a full https:// address, or the page's id, for example guides/facebook.");
        return ResolvePage(target, from, language);
    }

    /// <summary>The path of a place of this site.</summary>
    public string PathOf((PageId Page, string? Anchor) place, SiteLanguage language) =>
        addresses.Of(place.Page, language).Path + (place.Anchor is null ? "" : "#" + place.Anchor);

    private ResolvedLink ResolveForm(string id)
    {
        if (forms is null) return new ResolvedLink("#");
        if (forms.TryGetValue(id, out var form)) return _toForms.GetOrAdd(id, _ => new ResolvedLink(form.Address.AbsoluteUri, Form: form) { Host = form.Address.Host, Copy = PortableMarkdown.Address(form.Address) });
        return Broken($"There is no form '{id}' in forms.yaml.", Suggest(id, forms.Keys));
    }

    private static ResolvedLink ResolveBlank(string name) =>
        Identifiers.IsValid(name) ? new ResolvedLink("#", FillInField: name) : Broken($"'{name}' is not a valid name of a blank.", Identifiers.Fix);

    private static ResolvedLink ResolveExternal(string target)
    {
        if ((WebAddress.FindFault(target) ?? WebAddress.FindLookAlike(target)) is { } fault) return new ResolvedLink(null, Broken: fault.Rule, Message: fault.Message, Fix: fault.Fix);
        var address = new Uri(target);
        return new ResolvedLink(address.AbsoluteUri) { Host = address.Host };
    }

    private static ResolvedLink ResolveMail(string target) => WebAddress.IsMail(target["mailto:".Length..])
        ? new ResolvedLink(target)
        : Unsafe($"'{target}' is not a plain e-mail address.", "Write mailto:name@example.org, with nothing after it.");

    private ResolvedLink ResolvePage(string target, PageId from, SiteLanguage language)
    {
        var hash = target.IndexOf('#', StringComparison.Ordinal);
        var page = hash < 0 ? target : target[..hash];
        var anchor = hash < 0 ? null : target[(hash + 1)..];
        if (page.Length == 0 && anchor is not null && addresses.Has(from, language)) return new ResolvedLink("#" + anchor, (from, anchor));

        var id = new PageId(page);
        if (addresses.Has(id, language))
            return new ResolvedLink(PathOf((id, anchor), language), (id, anchor));
        return Broken($"There is no page '{page}'.", Suggest(page, addresses.All.Select(address => address.Page.Value).Distinct()));
    }

    private static ResolvedLink Broken(string message, string fix) => new(null, Broken: Rule.BrokenLink, Message: message, Fix: fix);

    private static ResolvedLink Unsafe(string message, string fix) => new(null, Broken: Rule.UnsafeLink, Message: message, Fix: fix);

    private static string Suggest(string written, IEnumerable<string> known) =>
        Suggestions.ClosestMatch(written, known) is { } nearest ? $"Did you mean '{nearest}'?" : "Write the id of a page, for example guides/facebook, without slash at the start and without the language.";
}
