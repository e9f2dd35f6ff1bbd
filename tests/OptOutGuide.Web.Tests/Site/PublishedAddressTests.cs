using System.Net;
using OptOutGuide.Content.Tests;

namespace OptOutGuide.Web.Tests.Site;

/// <summary>What readers may have kept: links, bookmarks, share links and printed QR codes.</summary>
public sealed class PublishedAddressTests(TestSite site)
{
    // One address a line, sorted: /en/guides/facebook#submit. New addresses are added, none is removed. The ids of steps on checklists
    // are not in the list: no link leads to them, the script only stores ticks under them.
    private static readonly string List = Path.Combine(
        RepositoryContent.Root, "tests", "OptOutGuide.Web.Tests", "Site", "published-addresses.txt");

    [Fact]
    public async Task Every_published_address_still_answers_and_has_its_anchors()
    {
        var lost = new List<string>();
        foreach (var page in File.ReadLines(List).Select(Split).GroupBy(address => address.Path, StringComparer.Ordinal))
        {
            var path = await FollowAsync(page.Key);
            var anchors = page.Select(address => address.Anchor).Where(anchor => anchor.Length > 0).ToList();
            if (path is null) lost.Add(page.Key);
            else if (anchors.Count > 0)
            {
                var document = await site.Read(path);
                lost.AddRange(anchors.Where(anchor => document.GetElementById(anchor) is null).Select(anchor => $"{page.Key}#{anchor}"));
            }
        }

        Assert.True(lost.Count == 0, "Lost: " + string.Join(", ", lost));
    }

    // The path that answers with 200, after redirects on this site; null if there is none.
    private async Task<string?> FollowAsync(string path)
    {
        for (var redirects = 0; redirects < 3; redirects++)
        {
            var response = await site.Browser(acceptLanguage: "en").GetAsync(path);
            if (response.StatusCode == HttpStatusCode.OK) return path;
            if (response.Headers.Location is not { IsAbsoluteUri: false } next) return null;
            path = next.ToString();
        }

        return null;
    }

    private static (string Path, string Anchor) Split(string address) =>
        address.IndexOf('#', StringComparison.Ordinal) is var hash and >= 0 ? (address[..hash], address[(hash + 1)..]) : (address, "");
}
