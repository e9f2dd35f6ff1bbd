using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Sources;
using OptOutGuide.Web.Formats;
using OptOutGuide.Web.Settings;

namespace OptOutGuide.Web.Tests.Site;

/// <summary>A load balancer may send requests to any of several processes.</summary>
public sealed class ReplicaTests
{
    [Fact]
    public async Task Two_processes_send_the_same_bytes_and_headers()
    {
        var catalog = CatalogBuilder.Build(ContentFolder.Read(SiteSettings.FindContentFolder())).Catalog!;
        var paths = catalog.Urls.All.Select(address => address.Path.Value).Concat(SiteFiles.For(catalog).All.Select(file => file.Path)).Append("/en/nothing");
        using RunningProgram one = new(), other = new();
        await Task.WhenAll(one.Ready, other.Ready);

        var different = new List<string>();
        foreach (var path in paths)
        {
            // Compression takes most of the time, and is the same for all pages.
            foreach (var encoding in path.StartsWith("/en/guides/", StringComparison.Ordinal) ? new[] { "identity", "br", "gzip" } : ["identity"])
            {
                var responses = await Task.WhenAll(Whole(one, path, encoding), Whole(other, path, encoding));
                if (responses[0] != responses[1]) different.Add($"{path} ({encoding})");
            }
        }

        Assert.Empty(different);
    }

    private static async Task<string> Whole(RunningProgram program, string path, string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept-Encoding", encoding } } };
        using var response = await program.Client.SendAsync(request);
        var headers = response.Headers.Concat(response.Content.Headers).Where(header => header.Key != "Date")
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}");
        return $"{response.StatusCode}\n{string.Join('\n', headers)}\n{Convert.ToBase64String(await response.Content.ReadAsByteArrayAsync())}";
    }
}
