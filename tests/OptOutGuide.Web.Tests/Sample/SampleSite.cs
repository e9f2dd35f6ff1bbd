using OptOutGuide.Content.Tests;
using OptOutGuide.Web.Tests.Site;

namespace OptOutGuide.Web.Tests.Sample;

/// <summary>A site with sample content, in Production.</summary>
internal sealed class SampleSite : TestSite
{
    /// <summary>The guide of the sample content.</summary>
    public const string Guide = "/en/guides/app";

    private readonly SampleFolder _folder;

    public SampleSite(SampleContent? content = null, params string[] settings) : this(new SampleFolder(content), settings)
    {
    }

    private SampleSite(SampleFolder folder, string[] settings) : base(folder.Path, ["environment=Production", .. settings]) => _folder = folder;

    /// <summary>Writes other content into the folder.</summary>
    public void Write(SampleContent content) => _folder.Write(content);

    /// <summary>Starts a site with sample content.</summary>
    public static async Task<SampleSite> StartAsync(SampleContent? content = null, params string[] settings) =>
        (SampleSite)await new SampleSite(content, settings).OpenAsync();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Dispose();
    }
}
