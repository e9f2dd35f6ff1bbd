using System.IO.Pipelines;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http.Features;
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
        await Eventually.Holds(() => site.Log.HasMessage("500"));
    }

    [Fact]
    public async Task A_stored_response_that_cannot_be_sent_is_logged_and_rendered_again()
    {
        var failure = new BodyFailure();
        await using var site = await new TestSite { Replace = services => services.AddSingleton<IStartupFilter>(failure) }.OpenAsync();
        var expected = await site.Browser().GetStringAsync("/en/guides/facebook");
        failure.IsNext = true;
        using var response = await site.Browser().GetAsync("/en/guides/facebook");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(expected, await response.Content.ReadAsStringAsync());
        Assert.False(failure.IsNext);
        var logged = Assert.Single(site.Log.Events, logged => logged.Exception?.Message == Secret);
        Assert.StartsWith("The stored response", logged.MessageTemplate.Text, StringComparison.Ordinal);
    }

    /// <summary>The next attempt to write a body fails at once.</summary>
    private sealed class BodyFailure : IStartupFilter
    {
        public bool IsNext { get; set; }

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, following) =>
            {
                context.Features.Set<IHttpResponseBodyFeature>(new Body(this, context.Features.GetRequiredFeature<IHttpResponseBodyFeature>()));
                return following(context);
            });
            next(app);
        };

        private sealed class Body(BodyFailure failure, IHttpResponseBodyFeature inner) : IHttpResponseBodyFeature
        {
            public Stream Stream => inner.Stream;

            public PipeWriter Writer
            {
                get
                {
                    if (!failure.IsNext) return inner.Writer;
                    failure.IsNext = false;
                    throw new InvalidOperationException(Secret);
                }
            }

            public Task CompleteAsync() => inner.CompleteAsync();

            public void DisableBuffering() => inner.DisableBuffering();

            public Task SendFileAsync(string path, long offset, long? count, CancellationToken cancellationToken = default) =>
                inner.SendFileAsync(path, offset, count, cancellationToken);

            public Task StartAsync(CancellationToken cancellationToken = default) => inner.StartAsync(cancellationToken);
        }
    }
}
