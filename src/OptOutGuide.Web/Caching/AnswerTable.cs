using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace OptOutGuide.Web.Caching;

/// <summary>The ready answers of one edition, by path and encoding. It grows up to a number of bytes and forgets nothing: it ends with its edition.</summary>
/// <param name="limit">Bytes of bodies.</param>
internal sealed class AnswerTable(long limit)
{
    private readonly ConcurrentDictionary<(string Path, string Encoding), ReadyAnswer> _answers = new();
    private long _bytes;

    /// <summary>Path and encoding of every answer.</summary>
    public ImmutableArray<(string Path, string Encoding)> Keys => [.. _answers.Keys];

    /// <summary>Bytes of bodies.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>The answer for a path in an encoding, if there is one.</summary>
    public ReadyAnswer? Find(string path, string encoding) => _answers.GetValueOrDefault((path, encoding));

    /// <summary>Keeps an answer, unless the table is full or has it.</summary>
    public void Keep(string path, string encoding, ReadyAnswer answer)
    {
        if (Bytes + answer.Body.Length <= limit && _answers.TryAdd((path, encoding), answer)) Interlocked.Add(ref _bytes, answer.Body.Length);
    }
}
