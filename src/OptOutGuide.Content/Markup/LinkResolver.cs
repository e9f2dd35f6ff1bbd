using System.Collections.Frozen;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Forms;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Markup;

/// <summary>The target of a link. At most one of <see cref="Page"/>, <see cref="Form"/>, <see cref="FillInField"/> and <see cref="Fault"/> is set.</summary>
/// <param name="Href">The value of the attribute; <c>#</c> for links that must not be written.</param>
internal sealed record ResolvedLink(string Href)
{
    /// <summary>The page of this site to which the link leads.</summary>
    public PageTarget? Page { get; init; }

    /// <summary>The form to which the link leads.</summary>
    public MetaForm? Form { get; init; }

    /// <summary>The name of the field of a letter; such a link has no target.</summary>
    public string? FillInField { get; init; }

    /// <summary>Why the link is not allowed.</summary>
    public AddressFault? Fault { get; init; }

    /// <summary>The host of another site, or of an e-mail address, to which the link leads.</summary>
    public string? Host { get; init; }
}

/// <summary>Resolves the targets of links. Targets that are not known to be safe are refused.</summary>
/// <param name="forms">By id; null if <c>forms.yaml</c> has errors, so that references to forms cannot be checked.</param>
internal sealed class LinkResolver(UrlMap urls, FrozenDictionary<string, MetaForm>? forms)
{
    private const string NoTarget = "#";
    private const string FormScheme = "form:";
    private const string FieldScheme = "blank:";

    /// <summary>The result for links that are not resolved because the document has too many broken links.</summary>
    public static ResolvedLink Unresolved { get; } = new(NoTarget);

    public ResolvedLink Resolve(string target, PageId from, SiteLanguage language)
    {
        if (target.StartsWith(FormScheme, StringComparison.Ordinal)) return ResolveForm(target[FormScheme.Length..]);
        if (target.StartsWith(FieldScheme, StringComparison.Ordinal)) return ResolveField(target[FieldScheme.Length..]);
        if (target.StartsWith("https://", StringComparison.Ordinal)) return ResolveExternal(target);
        if (target.StartsWith("mailto:", StringComparison.Ordinal)) return ResolveMail(target);
        if (target.AsSpan().IndexOfAny(':', '\\') < 0 && !target.StartsWith("//", StringComparison.Ordinal)) return ResolvePage(target, from, language);
        return Refused(
            Rule.UnsafeLink,
            $"The link '{target}' is neither https nor a page of this site.",
            "Write a full https:// address, or the page's id, for example guides/facebook.");
    }

    /// <summary>The path of a page, with its anchor.</summary>
    public string PathOf(PageTarget target, SiteLanguage language) =>
        urls.Of(target.Page, language).Path + (target.Anchor is null ? "" : "#" + target.Anchor);

    private ResolvedLink ResolveForm(string id)
    {
        if (forms is null) return Unresolved;
        if (forms.TryGetValue(id, out var form)) return new ResolvedLink(form.Address.AbsoluteUri) { Form = form, Host = form.Address.Host };
        return Refused(Rule.BrokenLink, $"There is no form '{id}' in forms.yaml.", Suggestions.FixFor(id, forms.Keys, "Add it there, or link to a page."));
    }

    private static ResolvedLink ResolveField(string name) => Identifiers.IsValid(name)
        ? new ResolvedLink(NoTarget) { FillInField = name }
        : Refused(Rule.BrokenLink, $"'{name}' is not a valid name of a field.", Identifiers.Fix);

    private static ResolvedLink ResolveExternal(string target)
    {
        if ((WebAddress.FindFault(target) ?? WebAddress.FindLookAlike(target)) is { } fault) return new ResolvedLink(NoTarget) { Fault = fault };
        var address = new Uri(target);
        return new ResolvedLink(address.AbsoluteUri) { Host = address.Host };
    }

    private static ResolvedLink ResolveMail(string target) => WebAddress.IsMail(target["mailto:".Length..])
        ? new ResolvedLink(target) { Host = target[(target.IndexOf('@', StringComparison.Ordinal) + 1)..] }
        : Refused(Rule.UnsafeLink, $"'{target}' is not a plain e-mail address.", "Write mailto:name@example.org, with nothing after it.");

    private ResolvedLink ResolvePage(string target, PageId from, SiteLanguage language)
    {
        var found = PageTarget.Parse(target);
        var page = found.Page.Value;
        if (page.Length == 0 && found.Anchor is { } anchor && urls.Has(from, language))
            return new ResolvedLink("#" + anchor) { Page = found with { Page = from } };

        if (urls.Has(found.Page, language)) return new ResolvedLink(PathOf(found, language)) { Page = found };
        return Refused(Rule.BrokenLink, $"There is no page '{page}'.", SuggestionFor(page, urls.All.Select(address => address.Page.Value).Distinct()));
    }

    private static ResolvedLink Refused(Rule rule, string message, string fix) => new(NoTarget) { Fault = new AddressFault(rule, message, fix) };

    private static string SuggestionFor(string written, IEnumerable<string> known) => Suggestions.FixFor(
        written,
        known,
        "Write the id of a page, for example guides/facebook, without slash at the start and without the language.");
}
