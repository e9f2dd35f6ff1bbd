using System.Net;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OptOutGuide.Web.Responses;

namespace OptOutGuide.Web.Tests.Site;

public sealed class ErrorTests
{
    private const string Secret = "an internal detail";

    [Theory]
    [InlineData("/fr/guides/facebook", "L’erreur vient de nous")]
    [InlineData("/en/guides/facebook", "The fault is ours")]
    public async Task An_unhandled_exception_gives_an_error_page_in_the_clients_language_without_details(string path, string words)
    {
        await using var site = await new TestSite
        {
            Replace = services => services.Replace(ServiceDescriptor.Scoped<HtmlRenderer>(_ => throw new InvalidOperationException(Secret))),
        }.OpenAsync();
        var response = await site.Browser().GetAsync(path);
        var text = await response.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.True(response.Headers.CacheControl!.NoStore);
        foreach (var (name, value) in site.Services.GetRequiredService<SecurityHeaders>().For("http://guide.example"))
            Assert.Equal(value, response.Headers.GetValues(name).Single());
        Assert.Contains(words, text, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, text, StringComparison.Ordinal);
        var failure = Assert.Single(site.Log.Events, logged => logged.Properties.ContainsKey("Number"));
        Assert.Equal(path, failure.Properties["Path"].ToString("l", null));
        var number = failure.Properties["Number"].ToString("l", null);
        Assert.Contains(number, text, StringComparison.Ordinal);
        Assert.Contains(site.Log.Events, logged => logged.Exception?.Message == Secret);
        Assert.True(site.Log.HasMessage("500"));
    }
}
