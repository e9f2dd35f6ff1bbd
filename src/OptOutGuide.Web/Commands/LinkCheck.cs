using System.Collections.Concurrent;
using System.Net;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Web.Live;

namespace OptOutGuide.Web.Commands;

/// <summary>Requests sources and forms over the network to find those that have moved or gone. For operators; never part of the site.</summary>
/// <param name="client">Follows no redirects and has a timeout.</param>
/// <param name="pause">The time between two requests to the same host.</param>
internal sealed class LinkCheck(HttpClient client, TimeSpan pause)
{
    private const int MaxConcurrentHosts = 4;

    /// <summary>What a request found.</summary>
    internal enum LinkStatus
    {
        /// <summary>Status 2xx.</summary>
        Found,

        /// <summary>A redirect to another address.</summary>
        Moved,

        /// <summary>Status 404 or 410.</summary>
        Gone,

        /// <summary>Not decidable by a program: the host refuses automated requests, redirects to a login, or does not respond. A person must check.</summary>
        Unknown,
    }

    /// <summary>The result for one address.</summary>
    /// <param name="UsedBy">Id of a source or form.</param>
    /// <param name="Detail">The HTTP status or the network error.</param>
    internal sealed record Result(Uri Address, string UsedBy, LinkStatus Status, string Detail);

    /// <summary>A client that identifies itself, follows no redirects, and limits time and response size.</summary>
    public static HttpClient CreateClient()
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            Timeout = TimeSpan.FromSeconds(15),
            MaxResponseContentBufferSize = 64 * 1024,
        };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("OptOutGuide-link-check/1.0");
        return client;
    }

    /// <summary><c>check --links</c>: prints every address that was not simply found, and a summary.</summary>
    /// <returns>The exit code: 0 if nothing has moved or gone, else 1.</returns>
    public static async Task<int> RunAsync(string folder, CommandOutput output, CancellationToken cancellation)
    {
        if (CatalogBuilder.Build(BlockingRead.Folder(folder)).Catalog is not { } catalog)
        {
            output.WriteLine("The content has errors. Run check without --links first.");
            return 1;
        }

        using var client = CreateClient();
        var check = new LinkCheck(client, TimeSpan.FromSeconds(1));
        var results = await output.TrackAsync("Requesting the sources", progress => check.CheckAllAsync(AddressesOf(catalog), progress, cancellation));
        foreach (var result in results.Where(result => result.Status != LinkStatus.Found))
            output.WriteLine(new(NameOf(result.Status), ToneOf(result.Status)), $": {result.Address} ({result.UsedBy}): {result.Detail}");
        output.WriteLine(Summary(results));
        return results.Any(result => result.Status is LinkStatus.Moved or LinkStatus.Gone) ? 1 : 0;
    }

    /// <summary>The addresses of all sources and forms, without duplicates.</summary>
    public static IReadOnlyList<(Uri Address, string UsedBy)> AddressesOf(ContentCatalog catalog) =>
    [
        .. catalog.Claims.Sources.Select(source => (source.Address, source.Id))
            .Concat(catalog.Forms.Select(form => (form.Address, form.Id)))
            .DistinctBy(pair => pair.Address),
    ];

    /// <summary>Requests all addresses: few hosts in parallel, one request at a time to each.</summary>
    /// <returns>One result for each address, sorted by address.</returns>
    public async Task<IReadOnlyList<Result>> CheckAllAsync(
        IReadOnlyCollection<(Uri Address, string UsedBy)> addresses, IProgress<(int Done, int Total)>? progress, CancellationToken cancellation)
    {
        var done = 0;
        var results = new ConcurrentBag<Result>();
        var hosts = addresses.GroupBy(pair => pair.Address.Authority, StringComparer.Ordinal);
        var options = new ParallelOptions { MaxDegreeOfParallelism = MaxConcurrentHosts, CancellationToken = cancellation };
        await Parallel.ForEachAsync(hosts, options, async (host, stop) =>
        {
            foreach (var (index, (address, usedBy)) in host.Index())
            {
                if (index > 0) await Task.Delay(pause, stop);
                var (status, detail) = await CheckAsync(address, stop);
                results.Add(new Result(address, usedBy, status, detail));
                progress?.Report((Interlocked.Increment(ref done), addresses.Count));
            }
        });
        return [.. results.OrderBy(result => result.Address.AbsoluteUri, StringComparer.Ordinal)];
    }

    private async Task<(LinkStatus Status, string Detail)> CheckAsync(Uri address, CancellationToken cancellation)
    {
        try
        {
            var response = await RequestAsync(HttpMethod.Head, address, cancellation);
            // Many servers do not support HEAD.
            if (response.Code is HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotImplemented or HttpStatusCode.NotFound)
                response = await RequestAsync(HttpMethod.Get, address, cancellation);
            return Classify(response.Code, response.Location);
        }
        catch (HttpRequestException e)
        {
            return (LinkStatus.Unknown, e.HttpRequestError.ToString());
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (LinkStatus.Unknown, "timeout");
        }
    }

    private async Task<(HttpStatusCode Code, Uri? Location)> RequestAsync(HttpMethod method, Uri address, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, address);
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        return (response.StatusCode, response.Headers.Location);
    }

    private static (LinkStatus Status, string Detail) Classify(HttpStatusCode code, Uri? location)
    {
        var detail = FormattableString.Invariant($"status {(int)code}");
        return (int)code switch
        {
            >= 200 and < 300 => (LinkStatus.Found, detail),
            >= 300 and < 400 when IsLogin(location) => (LinkStatus.Unknown, $"{detail}, requires a login"),
            >= 300 and < 400 => (LinkStatus.Moved, $"{detail}, to {location}"),
            404 or 410 => (LinkStatus.Gone, detail),
            _ => (LinkStatus.Unknown, detail),
        };
    }

    private static bool IsLogin(Uri? location) =>
        location?.OriginalString is { } target
        && (target.Contains("login", StringComparison.OrdinalIgnoreCase) || target.Contains("consent", StringComparison.OrdinalIgnoreCase));

    private static string Summary(IReadOnlyList<Result> results) => string.Join(
        ' ',
        Enum.GetValues<LinkStatus>().Select(status => FormattableString.Invariant($"{NameOf(status)}: {results.Count(result => result.Status == status)}.")));

    private static Tone ToneOf(LinkStatus status) => status is LinkStatus.Moved or LinkStatus.Gone ? Tone.Error : Tone.Warning;

    private static string NameOf(LinkStatus status) => status switch
    {
        LinkStatus.Found => "Found",
        LinkStatus.Moved => "Moved",
        LinkStatus.Gone => "Gone",
        _ => "Could not be checked by a program",
    };
}
