using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http.Features;

namespace OptOutGuide.Web.Responses;

/// <summary>Passes a response's body on and keeps a copy, or its number of bytes only.</summary>
/// <param name="keeps">The bytes are kept, not only counted.</param>
internal sealed class CopiedBody(IHttpResponseBodyFeature inner, bool keeps) : PipeWriter, IHttpResponseBodyFeature
{
    private readonly ArrayBufferWriter<byte>? _copy = keeps ? new() : null;
    private Memory<byte> _given;
    private Stream? _stream;

    /// <summary>Bytes written so far.</summary>
    public long Length { get; private set; }

    /// <summary>What was written, or null when some of it did not pass here.</summary>
    public byte[]? Bytes => _copy?.WrittenCount == Length ? _copy.WrittenSpan.ToArray() : null;

    public Stream Stream => _stream ??= AsStream(leaveOpen: true);

    public PipeWriter Writer => this;

    public override bool CanGetUnflushedBytes => inner.Writer.CanGetUnflushedBytes;

    public override long UnflushedBytes => inner.Writer.UnflushedBytes;

    public override void Advance(int bytes)
    {
        Note(_given.Span[..bytes]);
        inner.Writer.Advance(bytes);
    }

    public override Memory<byte> GetMemory(int sizeHint = 0) => _given = inner.Writer.GetMemory(sizeHint);

    public override Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => inner.Writer.FlushAsync(cancellationToken);

    public override ValueTask<FlushResult> WriteAsync(ReadOnlyMemory<byte> source, CancellationToken cancellationToken = default)
    {
        Note(source.Span);
        return inner.Writer.WriteAsync(source, cancellationToken);
    }

    public override void CancelPendingFlush() => inner.Writer.CancelPendingFlush();

    public override void Complete(Exception? exception = null) => inner.Writer.Complete(exception);

    public void DisableBuffering() => inner.DisableBuffering();

    public Task StartAsync(CancellationToken cancellationToken = default) => inner.StartAsync(cancellationToken);

    public Task CompleteAsync() => inner.CompleteAsync();

    public async Task SendFileAsync(string path, long offset, long? count, CancellationToken cancellationToken = default)
    {
        await inner.SendFileAsync(path, offset, count, cancellationToken);
        Length += count ?? new FileInfo(path).Length - offset;
    }

    private void Note(ReadOnlySpan<byte> bytes)
    {
        Length += bytes.Length;
        _copy?.Write(bytes);
    }
}
