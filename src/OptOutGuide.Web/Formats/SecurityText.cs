using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Formats;

/// <summary><c>security.txt</c> (RFC 9116): the contact for reports of vulnerabilities. Requires a contact in <c>site.yaml</c>.</summary>
internal static class SecurityText
{
    /// <summary>RFC 9116 recommends less than a year; a shorter time shows that the file is maintained.</summary>
    private const int ValidDays = 90;

    public static string Write(PageContext context)
    {
        var site = context.Catalog.Site;
        var expires = IsoDates.Write(IsoDates.StartOf(context.Today.AddDays(ValidDays)));
        return $"""
            Contact: mailto:{site.Contact}
            Expires: {expires}
            Preferred-Languages: {string.Join(", ", site.Languages.Select(language => language.Code))}
            Canonical: {context.UrlOf(FilePaths.SecurityText)}

            """.ReplaceLineEndings("\n");
    }
}
