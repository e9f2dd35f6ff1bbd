using System.Collections.Immutable;
using System.Text.RegularExpressions;
using OptOutGuide.Content.Documents;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>A line with a box to tick on a sheet.</summary>
/// <param name="Id">The id of the step; null for a text that is no step.</param>
/// <param name="Addresses">What its links open, to type in: without the scheme.</param>
public sealed partial record SheetStep(string? Id, string Html, ImmutableArray<string> Addresses)
{
    /// <summary>A step of a guide.</summary>
    /// <param name="path">The path of the guide, to which links within it lead back.</param>
    public static SheetStep From(PageContext page, string path, GuideStep step) => From(page, path, step.Id, step.Html);

    /// <summary>Inline HTML with its citations removed and its addresses listed.</summary>
    public static SheetStep From(PageContext page, string path, string? id, string html)
    {
        var plain = Plain(page, html, path);
        // The address is printed below the sentence, so the host beside the link is left out.
        return new SheetStep(
            id,
            Links().Replace(plain, link => link.Groups["link"].Value),
            [.. Links().Matches(plain).Select(link => AddressOf(page, path, link.Groups["address"].Value)).OfType<string>()]);
    }

    /// <summary>HTML without marks and explanations, whose links within the guide lead back to it.</summary>
    public static string Plain(PageContext page, string html, string path) => ComponentHtml.LinkBack(page.ShowPlain(html), path);

    /// <summary>An absolute URL as people type it.</summary>
    public static string WithoutScheme(string address) => address[(address.IndexOf("://", StringComparison.Ordinal) + "://".Length)..];

    // On paper a link to a guide is of use as the address of its form, and any other link as the page's short address.
    private static string? AddressOf(PageContext page, string path, string address)
    {
        if (!address.StartsWith('/')) return WithoutScheme(address);
        var parts = address.Split('#', 2);
        if (parts[0] == path || page.Catalog.Urls.Find(parts[0][page.BasePath.Length..]) is not { } target) return null;
        var form = page.Catalog.Guides.FirstOrDefault(guide => guide.Id == target.Page)?.TextIn(page.Language).Main?.Facts.Form;
        return WithoutScheme(form is { IsOpen: true } && parts.Length == 1
            ? form.Address.AbsoluteUri
            : page.ShareUrl(target.Page) + (parts.Length == 1 ? "" : "#" + parts[1]));
    }

    [GeneratedRegex(@"(?<link><a href=""(?<address>[^""]*)""[^>]*>.*?</a>)(?: \([^()<]*\))?", RegexOptions.CultureInvariant)]
    private static partial Regex Links();
}
