using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace OptOutGuide.Web.Responses;

/// <summary>The responses of one snapshot by path. Bounded by bytes, without eviction; it is dropped together with its snapshot.</summary>
/// <param name="limit">Bytes. A response counts twice its unencoded length, which covers all encodings of it.</param>
internal sealed class ResponseTable(long limit)
{
    private readonly ConcurrentDictionary<string, SiteResponse> _responses = new(StringComparer.Ordinal);
    private long _bytes;
    private bool _hasOverflowed;

    /// <summary>The path of every response.</summary>
    public ImmutableArray<string> Paths => [.. _responses.Keys];

    /// <summary>Bytes, as counted against the limit.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>The response for a path exactly as given, or null.</summary>
    public SiteResponse? Find(string path) => _responses.GetValueOrDefault(path);

    /// <summary>Keeps a response, unless the table is full. Of several for one path the first is kept.</summary>
    /// <param name="isFirstOverflow">It is the first one that does not fit.</param>
    /// <returns>The response that is kept for the path, or the given one if there is none.</returns>
    public SiteResponse GetOrAdd(string path, SiteResponse response, out bool isFirstOverflow)
    {
        var size = 2L * response.Length;
        var fits = Bytes + size <= limit;
        isFirstOverflow = !fits && !Interlocked.Exchange(ref _hasOverflowed, true);
        if (!fits) return response;
        if (_responses.TryAdd(path, response))
        {
            Interlocked.Add(ref _bytes, size);
            return response;
        }

        return _responses.GetValueOrDefault(path, response);
    }
}
