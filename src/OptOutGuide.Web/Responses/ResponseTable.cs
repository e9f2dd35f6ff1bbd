using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace OptOutGuide.Web.Responses;

/// <summary>The ready answers of one edition, by path and encoding. It grows up to a number of bytes and forgets nothing: it ends with its edition.</summary>
/// <param name="limit">Bytes of bodies.</param>
internal sealed class ResponseTable(long limit)
{
    // By encoding, of which there are three, then by path.
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, SiteResponse>> _answers = new(StringComparer.Ordinal);
    private long _bytes;

    /// <summary>Path and encoding of every answer.</summary>
    public ImmutableArray<(string Path, string Encoding)> Keys => [.. _answers.SelectMany(encoded => encoded.Value.Keys.Select(path => (path, encoded.Key)))];

    /// <summary>Bytes of bodies.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>The answer for a path in an encoding, if there is one.</summary>
    public SiteResponse? Find(string path, string encoding) => _answers.TryGetValue(encoding, out var encoded) && encoded.TryGetValue(path, out var answer) ? answer : null;

    /// <summary>Keeps an answer, unless the table is full or has it.</summary>
    public void Keep(string path, string encoding, SiteResponse answer)
    {
        if (Bytes + answer.Body.Length > limit) return;
        var encoded = _answers.GetOrAdd(encoding, _ => new(StringComparer.Ordinal));
        if (encoded.TryAdd(path, answer)) Interlocked.Add(ref _bytes, answer.Body.Length);
    }
}
