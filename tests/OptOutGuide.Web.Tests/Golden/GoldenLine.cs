using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OptOutGuide.Web.Tests.Golden;

/// <summary>What is asked for.</summary>
/// <param name="Path">With its query string, if it has one.</param>
/// <param name="Language">The value of Accept-Language, for paths that do not name a language.</param>
internal sealed record GoldenAddress(string Path, string? Language = null);

/// <summary>One request.</summary>
/// <param name="Encoding">The value of Accept-Encoding.</param>
/// <param name="Kind">One of the constants below.</param>
/// <param name="EntityTag">The value of If-None-Match, for <see cref="Conditional"/>.</param>
internal sealed record GoldenRequest(GoldenAddress Address, string Encoding, string Kind, string? EntityTag = null)
{
    public const string Get = "GET";
    public const string Head = "HEAD";
    public const string Conditional = "GET If-None-Match";
}

/// <summary>One response, as far as the golden list records it.</summary>
/// <param name="Headers">By lower-case name, without those that differ from run to run.</param>
/// <param name="Sha256">Of the body without its content coding.</param>
/// <param name="Size">Bytes of the body as sent.</param>
internal sealed record GoldenResponse(int Status, ImmutableSortedDictionary<string, string> Headers, string Sha256, int Size);

/// <summary>One line of the golden list.</summary>
/// <param name="Site">The name of the <see cref="GoldenSetup"/>.</param>
/// <param name="Cache"><c>cold</c>, <c>warm</c>, or <c>both</c> where the two responses are the same.</param>
internal sealed record GoldenLine(
    string Address,
    string? Language,
    string Site,
    string Encoding,
    string Request,
    string Cache,
    int Status,
    ImmutableSortedDictionary<string, string> Headers,
    string Sha256,
    int Size)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // The list is read by people too.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The lines for a request that was sent to a cold cache and again to a warm one: one if the responses are the same, else two.</summary>
    public static IEnumerable<string> Write(string site, GoldenRequest request, GoldenResponse cold, GoldenResponse warm)
    {
        var both = Of(site, request, cold, "both");
        return both == Of(site, request, warm, "both") ? [both] : [Of(site, request, cold, "cold"), Of(site, request, warm, "warm")];
    }

    private static string Of(string site, GoldenRequest request, GoldenResponse response, string cache)
    {
        var line = new GoldenLine(
            request.Address.Path,
            request.Address.Language,
            site,
            request.Encoding,
            request.Kind,
            cache,
            response.Status,
            response.Headers,
            response.Sha256,
            response.Size);
        return JsonSerializer.Serialize(line, Json);
    }
}
