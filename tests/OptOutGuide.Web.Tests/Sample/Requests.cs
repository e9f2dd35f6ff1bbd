using System.Net.Http.Headers;

namespace OptOutGuide.Web.Tests.Sample;

/// <summary>Requests with the headers that choose a response.</summary>
internal static class Requests
{
    /// <summary>Sends a request to a site.</summary>
    /// <param name="encoding">Value of <c>Accept-Encoding</c>; null: no such header, as from <c>curl -I</c>.</param>
    /// <param name="ifNoneMatch">Value of <c>If-None-Match</c>; null: no such header.</param>
    public static async Task<HttpResponseMessage> SendAsync(
        this Site.TestSite site, HttpMethod method, string path, string? encoding = null, string? ifNoneMatch = null, CancellationToken cancellation = default)
    {
        using var request = new HttpRequestMessage(method, path);
        if (encoding is not null) request.Headers.TryAddWithoutValidation("Accept-Encoding", encoding);
        if (ifNoneMatch is not null) request.Headers.TryAddWithoutValidation("If-None-Match", ifNoneMatch);
        return await site.Browser().SendAsync(request, cancellation);
    }

    /// <summary>The entity tag of a page.</summary>
    public static async Task<EntityTagHeaderValue> TagOf(this Site.TestSite site, string path, string? encoding = null)
    {
        using var response = await site.SendAsync(HttpMethod.Get, path, encoding);
        return response.Headers.ETag!;
    }
}
