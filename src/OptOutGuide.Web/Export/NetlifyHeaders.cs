using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using OptOutGuide.Web.Rendering;
using OptOutGuide.Web.Responses;

namespace OptOutGuide.Web.Export;

/// <summary>
/// The file <c>_headers</c> in Netlify's syntax, which cannot take back a header: no header is in two rules that match the same path.
/// Caching of pages is left to Netlify, which empties its cache with every deployment.
/// </summary>
internal static class NetlifyHeaders
{
    public static string Write(PageContext context, SecurityHeaders security, ImmutableArray<ExportedFile> files)
    {
        var text = new StringBuilder("/*\n");
        foreach (var header in security.For(context.PublicUrl)) Append(text, header.Name, header.Value.ToString());
        foreach (var file in files.Where(file => !file.File.IsPage))
        {
            text.Append(file.Path).Append('\n');
            Append(text, "Content-Type", file.ContentType);
            foreach (var (name, value) in file.Headers) Append(text, name, value);
            if (file.IsAsset) Append(text, "Cache-Control", file.CacheControl);
            var embeddable = SecurityHeaders.ResourcePolicyOf(isEmbeddable: true);
            if (file.IsEmbeddable) Append(text, embeddable.Name, embeddable.Value.ToString());
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string name, string value) => text.Append(CultureInfo.InvariantCulture, $"  {name}: {value}\n");
}
