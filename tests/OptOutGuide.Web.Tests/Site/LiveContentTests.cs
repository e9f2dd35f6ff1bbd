using System.Collections.Concurrent;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using OptOutGuide.Web.Live;

namespace OptOutGuide.Web.Tests.Site;

/// <summary>Content that changes while the site serves it: edits, renames, links, missing folders.</summary>
public sealed class LiveContentTests
{
    private const string Guide = "/en/guides/facebook";

    private static readonly ContentWatchOptions NoPolling = new(PollInterval: TimeSpan.FromMinutes(10), SettleTime: TimeSpan.FromMinutes(10),
        SettleTimeout: TimeSpan.FromMinutes(30));

    [Fact]
    public async Task While_the_content_is_swapped_no_response_is_an_error_or_mixes_two_versions()
    {
        using var content = new ContentCopy();
        Mark(content, "old", "new");
        await using var site = await new TestSite(content.Path, "environment=Production") { WatchOptions = NoPolling }.OpenAsync();
        site.Content.Reload(NullLogger.Instance);
        using var end = new CancellationTokenSource();
        var seen = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        var clients = new[] { Guide, Guide, "/en", "/en/guides/facebook.md",
            "/en/status" }.Select(path => Task.Run(() => RequestAsync(site, path, seen, end.Token))).ToList();

        for (var swap = 0; swap < 8; swap++)
        {
            Mark(content, swap % 2 == 0 ? "new" : "old", swap % 2 == 0 ? "old" : "new");
            Assert.True(site.Content.Reload(NullLogger.Instance));
            Assert.Empty(site.Content.Diagnostics);
            await Task.Delay(100);
        }

        await end.CancelAsync();
        await Task.WhenAll(clients);
        Assert.Equal(["marknew", "markold"], seen.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_folder_that_replaces_the_content_folder_is_served_each_time()
    {
        using var parent = new ContentCopy();
        using var releases = new Releases(parent);
        await using var site = await new TestSite(releases.Live, "environment=Production").OpenAsync();
        await site.Read("/en");
        foreach (var name in new[] { "First", "Second", "Third" })
        {
            releases.Rename(name);
            await Eventually.Holds(async () => (await site.Browser().GetStringAsync("/en")).Contains($"{name} release", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_symbolic_link_that_is_pointed_to_another_folder_is_followed_each_time()
    {
        using var parent = new ContentCopy();
        using var releases = new Releases(parent);
        await using var site = await new TestSite(releases.Link("Zeroth"), "environment=Production").OpenAsync();
        await site.Read("/en");
        foreach (var name in new[] { "First", "Second" })
        {
            releases.Link(name);
            await Eventually.Holds(async () => (await site.Browser().GetStringAsync("/en")).Contains($"{name} release", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Pages_are_still_served_while_the_content_folder_is_missing()
    {
        using var parent = new ContentCopy();
        using var releases = new Releases(parent);
        await using var site = await new TestSite(releases.Live, "environment=Production").OpenAsync();
        await site.Read("/en");

        Directory.Move(releases.Live, releases.Live + ".away");
        await Eventually.Holds(() => site.Log.HasMessage("There is no content folder"));
        Assert.Equal(HttpStatusCode.OK, (await site.Browser().GetAsync(Guide)).StatusCode);

        Directory.Move(releases.Live + ".away", releases.Live);
        await Eventually.Holds(() => site.Content.Diagnostics.IsEmpty);
        Assert.Equal(HttpStatusCode.OK, (await site.Browser().GetAsync(Guide)).StatusCode);
    }

    [Fact]
    public async Task Content_that_keeps_changing_is_reported_and_not_shown()
    {
        using var content = new ContentCopy();
        await using var site = await new TestSite(content.Path,
            "environment=Production")
        {
            WatchOptions = new(PollInterval: TimeSpan.FromMilliseconds(200), SettleTime: TimeSpan.FromSeconds(1),
            SettleTimeout: TimeSpan.FromSeconds(2))
        }.OpenAsync();
        await site.Read("/en");
        using var end = new CancellationTokenSource();
        var writer = Task.Run(async () =>
        {
            for (var count = 0; !end.IsCancellationRequested; count++)
            {
                content.Change("guides/facebook/en.md", count == 0 ? "title: Object on Facebook" : $"title: Title {count - 1}", $"title: Title {count}");
                await Task.Delay(20);
            }
        });

        await Eventually.Holds(() => site.Log.HasMessage("went on changing"));
        Assert.Contains("Object on Facebook", await site.Browser().GetStringAsync(Guide), StringComparison.Ordinal);

        await end.CancelAsync();
        await writer;
        await Eventually.Holds(async () => (await site.Browser().GetStringAsync(Guide)).Contains("Title ", StringComparison.Ordinal));
        Assert.Empty(site.Content.Diagnostics);
    }

    [Fact]
    public async Task An_explicit_reload_skips_the_settle_time()
    {
        using var content = new ContentCopy();
        await using var site = await new TestSite(content.Path, "environment=Production") { WatchOptions = NoPolling }.OpenAsync();
        await site.Read("/en");
        content.Change("guides/facebook/en.md", "title: Object on Facebook", "title: Asked for");
        site.Services.GetServices<IHostedService>().OfType<ContentPoller>().Single().RequestReload();
        await Eventually.Holds(async () => (await site.Browser().GetStringAsync(Guide)).Contains("Asked for", StringComparison.Ordinal));
    }

    [Fact]
    public void The_fingerprint_of_a_folder_changes_when_a_file_changes()
    {
        using var content = new ContentCopy();
        var before = FolderFingerprint.Of(content.Path);
        Assert.Equal(before, FolderFingerprint.Of(content.Path));
        content.Change("home/en.md", "Meta's AI learns", "The AI of Meta learns");
        Assert.NotEqual(before, FolderFingerprint.Of(content.Path));
        Assert.NotEqual(FolderFingerprint.None, FolderFingerprint.Of(content.Path + "-missing"));
    }

    // In the header, the title, the text and the footer of each page, and in its Markdown.
    private static void Mark(ContentCopy content, string mark, string last)
    {
        foreach (var (file, key) in new[] { ("ui/en.yaml", "siteName: "), ("ui/en.yaml", "  independent: "), ("home/en.md", "description: "),
            ("guides/facebook/en.md", "title: "), ("guides/facebook/en.md", "description: "), ("ui/en.yaml", "  skipToContent: ") })
        {
            var text = content.Read(file).Replace($"{key}mark{last} ", key, StringComparison.Ordinal);
            var place = text.IndexOf(key, StringComparison.Ordinal) + key.Length;
            content.Write(file, text[..place] + $"mark{mark} " + text[place..]);
        }
    }

    private static async Task RequestAsync(TestSite site, string path, ConcurrentDictionary<string, int> seen, CancellationToken end)
    {
        var client = site.Browser();
        while (!end.IsCancellationRequested)
        {
            var response = await client.GetAsync(path, CancellationToken.None);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            var marks = System.Text.RegularExpressions.Regex.Matches(await response.Content.ReadAsStringAsync(CancellationToken.None), "mark(old|new)")
                .Select(match => match.Value).ToList();
            Assert.NotEmpty(marks);
            Assert.Single(marks.Distinct(StringComparer.Ordinal));
            seen[marks[0]] = 0;
        }
    }

    /// <summary>Folders beside each other, of which one is live.</summary>
    private sealed class Releases(ContentCopy first) : IDisposable
    {
        private readonly string _root = Directory.CreateTempSubdirectory("optoutguide-releases-").FullName;
        private string? _live;

        public string Live
        {
            get
            {
                if (_live is not null) return _live;
                _live = System.IO.Path.Combine(_root, "live");
                Copy(_live);
                return _live;
            }
        }

        public void Rename(string name)
        {
            var next = Made(name);
            Directory.Move(Live, System.IO.Path.Combine(_root, "before-" + name));
            Directory.Move(next, Live);
        }

        public string Link(string name)
        {
            var link = System.IO.Path.Combine(_root, "link");
            if (Directory.Exists(link)) File.Delete(link);
            return Directory.CreateSymbolicLink(link, Made(name)).FullName;
        }

        public void Dispose() => Directory.Delete(_root, recursive: true);

        private string Made(string name)
        {
            var folder = System.IO.Path.Combine(_root, name);
            if (Directory.Exists(folder)) return folder;
            Copy(folder);
            var file = System.IO.Path.Combine(folder, "home", "en.md");
            var text = File.ReadAllText(file);
            File.WriteAllText(file, text.Replace("Meta's AI learns", $"{name} release. Meta's AI learns", StringComparison.Ordinal));
            return folder;
        }

        private void Copy(string target)
        {
            foreach (var file in Directory.EnumerateFiles(first.Path, "*", SearchOption.AllDirectories))
            {
                var copy = System.IO.Path.Combine(target, System.IO.Path.GetRelativePath(first.Path, file));
                Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
        }
    }
}
