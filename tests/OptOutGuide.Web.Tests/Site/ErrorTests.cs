using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;
using OptOutGuide.Web.Responses;

namespace OptOutGuide.Web.Tests.Site;

public sealed class ErrorTests
{
    [Theory]
    [InlineData("/fr/guides/facebook", "L’erreur vient de nous")]
    [InlineData("/en/guides/facebook", "The mistake is ours")]
    public async Task A_failure_of_the_program_is_told_in_the_readers_language_and_shows_nothing_of_the_inside(string path, string words)
    {
        await using var site = new TestSite { Replace = services => services.AddSingleton<IResponseCompressionProvider, Broken>() };
        var response = await site.Browser().GetAsync(path);
        var text = await response.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.True(response.Headers.CacheControl!.NoStore);
        foreach (var (name, value) in site.Services.GetRequiredService<SecurityHeaders>().For("http://guide.example")) Assert.Equal(value, response.Headers.GetValues(name).Single());
        Assert.Contains(words, text, StringComparison.Ordinal);
        Assert.DoesNotContain(Broken.Secret, text, StringComparison.Ordinal);
        var number = Assert.Single(site.Log.Events, logged => logged.Properties.ContainsKey("Number") && logged.Properties["Path"].ToString("l", null) == path).Properties["Number"].ToString("l", null);
        Assert.Contains(number, text, StringComparison.Ordinal);
        Assert.Contains(site.Log.Events, logged => logged.Exception?.Message == Broken.Secret);
        Assert.True(site.Log.Says("500"));
    }

    private sealed class Broken : IResponseCompressionProvider
    {
        public const string Secret = "the inside of the program";

        public ICompressionProvider? GetCompressionProvider(HttpContext context) => throw new InvalidOperationException(Secret);

        public bool ShouldCompressResponse(HttpContext context) => false;

        public bool CheckRequestAcceptsCompression(HttpContext context) => throw new InvalidOperationException(Secret);
    }
}
