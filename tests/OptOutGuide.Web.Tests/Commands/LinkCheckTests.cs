using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OptOutGuide.Web.Commands;
using OptOutGuide.Web.Tests.Site;

namespace OptOutGuide.Web.Tests.Commands;

/// <summary>The link check against a server on this machine; real hosts are never contacted here.</summary>
public sealed class LinkCheckTests(TestSite site)
{
    [Fact]
    public async Task Responses_are_classified_and_what_a_program_cannot_decide_is_unknown()
    {
        await using var server = await StartServer();
        var root = new Uri(server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        using var client = LinkCheck.CreateClient();
        // Far more than a response on this machine takes while other tests run; only /slow exceeds it.
        client.Timeout = TimeSpan.FromSeconds(5);
        string[] paths = ["/fine", "/no-head", "/gone", "/missing", "/moved", "/log-in", "/forbidden", "/busy", "/slow"];
        var addresses = paths.Select(path => (new Uri(root, path), "a-source")).Append((new Uri("http://127.0.0.1:1/"), "unreachable")).ToList();
        var results = await new LinkCheck(client, TimeSpan.Zero).CheckAllAsync(addresses, null, CancellationToken.None);

        LinkCheck.LinkStatus StatusOf(string path) => results.Single(result => result.Address.AbsolutePath == path && result.UsedBy == "a-source").Status;
        LinkCheck.LinkStatus[] expected =
        [
            LinkCheck.LinkStatus.Found,
            LinkCheck.LinkStatus.Found,
            LinkCheck.LinkStatus.Gone,
            LinkCheck.LinkStatus.Gone,
            LinkCheck.LinkStatus.Moved,
        ];
        Assert.Equal(expected, paths[..5].Select(StatusOf));
        Assert.All(paths[5..], path => Assert.Equal(LinkCheck.LinkStatus.Unknown, StatusOf(path)));
        Assert.Equal(LinkCheck.LinkStatus.Unknown, results.Single(result => result.UsedBy == "unreachable").Status);
    }

    [Fact]
    public void Every_source_and_form_is_requested_once()
    {
        var addresses = LinkCheck.AddressesOf(site.Catalog);

        Assert.Equal(addresses.Select(pair => pair.Address).Distinct().Count(), addresses.Count);
        Assert.All(site.Catalog.Forms, form => Assert.Contains(addresses, pair => pair.Address == form.Address));
        Assert.All(site.Catalog.Claims.Sources, source => Assert.Contains(addresses, pair => pair.Address == source.Address));
    }

    private static async Task<WebApplication> StartServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(async context =>
        {
            context.Response.StatusCode = context.Request.Path.Value switch
            {
                "/fine" => 200,
                "/no-head" => HttpMethods.IsHead(context.Request.Method) ? 405 : 200,
                "/gone" => 410,
                "/moved" or "/log-in" => 302,
                "/forbidden" => 403,
                "/busy" => 429,
                "/slow" => 200,
                _ => 404,
            };
            if (context.Request.Path == "/moved") context.Response.Headers.Location = "/elsewhere";
            if (context.Request.Path == "/log-in") context.Response.Headers.Location = "/login.php?next=x";
            if (context.Request.Path == "/slow") await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted);
        });
        await app.StartAsync();
        return app;
    }
}
