using System.Net;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Sources;

namespace OptOutGuide.Web.Commands;

/// <summary>Asks sources and forms over the network whether they are still there. For operators; never part of the site.</summary>
/// <param name="client">Follows no redirects and gives up by itself.</param>
/// <param name="pause">Between two requests to the same host.</param>
internal sealed class LinkCheck(HttpClient client, TimeSpan pause)
{
    private const int HostsAtOnce = 4;

    /// <summary>What came of asking.</summary>
    internal enum Answer
    {
        /// <summary>It is there.</summary>
        There,

        /// <summary>It is somewhere else.</summary>
        Moved,

        /// <summary>It is gone.</summary>
        Gone,

        /// <summary>A machine cannot say: the host refuses machines, asks for a log-in, or does not answer. A person must look.</summary>
        Unknown,
    }

    /// <summary>One address and what came of asking.</summary>
    internal sealed record Result(Uri Address, string UsedBy, Answer Answer, string Detail);

    /// <summary>A client as polite as it should be.</summary>
    public static HttpClient PoliteClient()
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { Timeout = TimeSpan.FromSeconds(15), MaxResponseContentBufferSize = 64 * 1024 };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("OptOutGuide-link-check/1.0");
        return client;
    }

    /// <summary><c>check --links</c>: prints what is not simply there.</summary>
    /// <returns>0 if nothing has moved or gone, else 1.</returns>
    public static async Task<int> RunAsync(string folder, TextWriter output, CancellationToken cancellation)
    {
        if (CatalogBuilder.Build(ContentFolder.Read(folder)).Catalog is not { } catalog)
        {
            await output.WriteLineAsync("The content has errors. Run check without --links first.");
            return 1;
        }

        using var client = PoliteClient();
        var results = await new LinkCheck(client, TimeSpan.FromSeconds(1)).AskAllAsync(AddressesOf(catalog), cancellation);
        foreach (var result in results.Where(result => result.Answer != Answer.There)) await output.WriteLineAsync($"{NameOf(result.Answer)}: {result.Address} ({result.UsedBy}): {result.Detail}");
        await output.WriteLineAsync(string.Join(' ', Enum.GetValues<Answer>().Select(answer => FormattableString.Invariant($"{NameOf(answer)}: {results.Count(result => result.Answer == answer)}."))));
        return results.Any(result => result.Answer is Answer.Moved or Answer.Gone) ? 1 : 0;
    }

    /// <summary>Every source and form, each address once.</summary>
    public static IReadOnlyList<(Uri Address, string UsedBy)> AddressesOf(ContentCatalog catalog) =>
        [.. catalog.Claims.Sources.Select(source => (source.Address, source.Id)).Concat(catalog.Forms.Select(form => (form.Address, form.Id))).DistinctBy(pair => pair.Address)];

    /// <summary>Asks all addresses: few hosts at once, one request at a time to each.</summary>
    public async Task<IReadOnlyList<Result>> AskAllAsync(IEnumerable<(Uri Address, string UsedBy)> addresses, CancellationToken cancellation)
    {
        var results = new System.Collections.Concurrent.ConcurrentBag<Result>();
        var hosts = addresses.GroupBy(pair => pair.Address.Authority, StringComparer.Ordinal);
        await Parallel.ForEachAsync(hosts, new ParallelOptions { MaxDegreeOfParallelism = HostsAtOnce, CancellationToken = cancellation }, async (host, stop) =>
        {
            foreach (var (index, (address, usedBy)) in host.Index())
            {
                if (index > 0) await Task.Delay(pause, stop);
                var (answer, detail) = await AskAsync(address, stop);
                results.Add(new Result(address, usedBy, answer, detail));
            }
        });
        return [.. results.OrderBy(result => result.Address.AbsoluteUri, StringComparer.Ordinal)];
    }

    private async Task<(Answer Answer, string Detail)> AskAsync(Uri address, CancellationToken cancellation)
    {
        try
        {
            var status = await StatusOf(HttpMethod.Head, address, cancellation);
            // Many servers do not know HEAD.
            if (status.Code is HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotImplemented or HttpStatusCode.NotFound) status = await StatusOf(HttpMethod.Get, address, cancellation);
            return Judge(status.Code, status.Location);
        }
        catch (HttpRequestException e)
        {
            return (Answer.Unknown, e.HttpRequestError.ToString());
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (Answer.Unknown, "no answer in time");
        }
    }

    private async Task<(HttpStatusCode Code, Uri? Location)> StatusOf(HttpMethod method, Uri address, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, address);
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        return (response.StatusCode, response.Headers.Location);
    }

    private static (Answer Answer, string Detail) Judge(HttpStatusCode code, Uri? location)
    {
        var detail = FormattableString.Invariant($"status {(int)code}");
        return (int)code switch
        {
            >= 200 and < 300 => (Answer.There, detail),
            >= 300 and < 400 when IsLogIn(location) => (Answer.Unknown, $"{detail}, asks for a log-in"),
            >= 300 and < 400 => (Answer.Moved, $"{detail}, to {location}"),
            404 or 410 => (Answer.Gone, detail),
            _ => (Answer.Unknown, detail),
        };
    }

    private static bool IsLogIn(Uri? location) =>
        location?.OriginalString is { } target && (target.Contains("login", StringComparison.OrdinalIgnoreCase) || target.Contains("consent", StringComparison.OrdinalIgnoreCase));

    private static string NameOf(Answer answer) => answer switch
    {
        Answer.There => "There",
        Answer.Moved => "Moved",
        Answer.Gone => "Gone",
        _ => "Could not be checked by a machine",
    };
}
