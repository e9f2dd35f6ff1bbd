using System.Collections.Frozen;
using BenchmarkDotNet.Attributes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Markup;
using OptOutGuide.Content.Sources;
using OptOutGuide.Content.Text;
using OptOutGuide.Web.Settings;

// A published program has no solution near it, in which the factory would search for the site.
[assembly: WebApplicationFactoryContentRoot("OptOutGuide.Web, Version=1.0.0.0, Culture=neutral, PublicKeyToken=null", ".", "OptOutGuide.Web.dll", "0")]

namespace OptOutGuide.Benchmarks;

/// <summary>Stages from files to a catalog.</summary>
[MemoryDiagnoser]
public class ContentStages
{
    private readonly ContentFolder _folder = ContentFolder.Read(SiteSettings.FindContentFolder());
    private DocumentSource _guide = null!;
    private MarkupContext _context = null!;

    [GlobalSetup]
    public void Prepare()
    {
        var catalog = CatalogBuilder.Build(_folder).Catalog!;
        var guide = catalog.Find(new PageId("guides/facebook"))!.In(catalog.Site.Languages[0]);
        var editorial = catalog.Ui(guide.Language).Editorial;
        var steps = ((GuidePage)catalog.Find(guide.Id)!).Facts.AllSteps;
        _guide = DocumentSource.Split(_folder.Files.First(file => file.RelativePath == guide.File), new DiagnosticBag());
        _context = new MarkupContext(
            guide.Id, guide.Language, guide.File, _guide.File.Text, _guide.BodyStart, _guide.BodyFirstLine,
            new LinkResolver(catalog.Urls, catalog.Forms.ToFrozenDictionary(form => form.Id)),
            steps.Where(step => step.Tap is not null).ToDictionary(step => step.Id, step => step.Tap!),
            DeferredPlaceholders: [], LabelNotSeen: "", GlossaryMatcher.For(catalog.Glossary, guide.Language),
            new WordingRules(new RelativeDates(editorial.RelativeDates), editorial.EmptyLinks), Letters: [], IsSplit: false);
    }

    /// <summary>One guide: front matter and Markdown to syntax trees.</summary>
    [Benchmark]
    public object Parse() => (DocumentSource.Split(_guide.File, new DiagnosticBag()), MarkdownDialect.Parse(_context.Body));

    /// <summary>One guide: Markdown to safe HTML, split at its headings, with links and terms resolved. Includes parsing.</summary>
    [Benchmark]
    public RenderedBody Render() => BodyRenderer.Render(_context, new DiagnosticBag());

    /// <summary>The shipped content, from files in memory to the catalog.</summary>
    [Benchmark]
    public CatalogBuild Catalog() => CatalogBuilder.Build(_folder);
}

/// <summary>One request through the whole site in memory, without a network.</summary>
[MemoryDiagnoser]
public class Answers : IAsyncDisposable
{
    private readonly Site _cached = new(keeps: true);
    private readonly Site _uncached = new(keeps: false);
    private readonly HttpClient _cachedClient;
    private readonly HttpClient _uncachedClient;

    public Answers() => (_cachedClient, _uncachedClient) = (_cached.CreateClient(), _uncached.CreateClient());

    [Benchmark]
    public Task<byte[]> CacheHit() => _cachedClient.GetByteArrayAsync("/en/guides/facebook");

    [Benchmark]
    public Task<byte[]> CacheMiss() => _uncachedClient.GetByteArrayAsync("/en/guides/facebook");

    public async ValueTask DisposeAsync()
    {
        await _cached.DisposeAsync();
        await _uncached.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private sealed class Site(bool keeps) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Production")
                .ConfigureAppConfiguration(settings => settings.AddInMemoryCollection([new("Serilog:MinimumLevel:Default", "Fatal")]));
            if (!keeps) builder.ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton<IOutputCacheStore, Nothing>()));
        }
    }

    /// <summary>A cache that stores nothing.</summary>
    private sealed class Nothing : IOutputCacheStore
    {
        public ValueTask EvictByTagAsync(string tag, CancellationToken cancellationToken) => default;

        public ValueTask<byte[]?> GetAsync(string key, CancellationToken cancellationToken) => default;

        public ValueTask SetAsync(string key, byte[] value, string[]? tags, TimeSpan validFor, CancellationToken cancellationToken) => default;
    }
}
