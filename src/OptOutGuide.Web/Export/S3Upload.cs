using System.Globalization;
using System.Text;

namespace OptOutGuide.Web.Export;

/// <summary>
/// The list of objects for S3, as a shell script that uploads them. An object has the name of its address (<c>en/guides/facebook</c>) and
/// states its own content type: without that, S3 finds no page without an extension, and serves every file as binary data.
/// </summary>
internal static class S3Upload
{
    /// <summary>The path of the script.</summary>
    public const string Path = "/s3-upload.sh";

    private const string Html = "text/html; charset=utf-8";

    /// <summary>One object.</summary>
    /// <param name="File">The path of its file; null for a redirect.</param>
    /// <param name="Key">Its name in the bucket, without a slash at the start.</param>
    /// <param name="Redirect">Where the website endpoint redirects to; empty for an object with content.</param>
    internal sealed record Item(string? File, string Key, string ContentType, string CacheControl, string Disposition = "", string Redirect = "");

    public static string Write(IEnumerable<Item> objects)
    {
        var text = new StringBuilder("""
            #!/bin/sh
            # Uploads this folder: sh s3-upload.sh BUCKET [OPTION OF THE AWS CLI...]. Needs the AWS CLI, version 2. It deletes nothing.
            # Website endpoint: index document index.html, error document 404.html. CloudFront: default root object index.html.
            set -eu
            bucket=${1:?usage: sh s3-upload.sh BUCKET [OPTION...]}
            shift
            cd "$(dirname "$0")"
            # put KEY FILE CONTENT-TYPE CACHE-CONTROL [OPTION...]
            put() {
                key=$1 file=$2 type=$3 cache=$4
                shift 4
                aws s3api put-object --bucket "$bucket" --key "$key" --body "$file" --content-type "$type" --cache-control "$cache" "$@" >/dev/null
            }

            """.ReplaceLineEndings("\n"));
        foreach (var one in objects)
        {
            text.Append(CultureInfo.InvariantCulture, $"put '{one.Key}' '{one.File?[1..] ?? "/dev/null"}' '{one.ContentType}' '{one.CacheControl}'");
            if (one.Disposition.Length > 0) text.Append(CultureInfo.InvariantCulture, $" --content-disposition '{one.Disposition}'");
            if (one.Redirect.Length > 0) text.Append(CultureInfo.InvariantCulture, $" --website-redirect-location '{one.Redirect}'");
            text.Append(" \"$@\"\n");
        }

        return text.ToString();
    }

    /// <summary>The object of an old address.</summary>
    public static Item RedirectFrom(string from, string to, string cacheControl) => new(null, from[1..], Html, cacheControl, Redirect: to);
}
