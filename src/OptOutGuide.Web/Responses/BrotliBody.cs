using System.Buffers;
using System.IO.Compression;
using OptOutGuide.Content.Claims;

namespace OptOutGuide.Web.Responses;

/// <summary>Compresses what is written to it (RFC 7932), and ends the text when it is disposed of. Answers are never written synchronously.</summary>
/// <remarks>The framework's <see cref="BrotliStream"/> has a window of 4 MB, and its encoders keep tens of them.</remarks>
internal sealed class BrotliBody(Stream output) : Stream
{
    /// <summary>One below the highest: two bytes in a hundred more, for a third of the time.</summary>
    private const int Quality = 10;

    /// <summary>A power of two: 256 KB, more than nearly all pages have.</summary>
    private const int Window = 18;

    private const int Room = 16 * 1024;

    private BrotliEncoder _encoder = new(Quality, Window);
    private bool _hasEnded;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => !_hasEnded;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => CompressAsync(buffer, isLast: false, cancellationToken);

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <summary>Does nothing: a text in pieces compresses worse, and a page is of use only when it is whole.</summary>
    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override async ValueTask DisposeAsync()
    {
        try
        {
            if (!_hasEnded) await CompressAsync(default, isLast: true, CancellationToken.None);
        }
        finally
        {
            await base.DisposeAsync();
        }
    }

    public override void Flush() => throw new NotSupportedException();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _hasEnded = true;
        _encoder.Dispose();
        base.Dispose(disposing);
    }

    private async ValueTask CompressAsync(ReadOnlyMemory<byte> text, bool isLast, CancellationToken cancellation)
    {
        var room = ArrayPool<byte>.Shared.Rent(Room);
        try
        {
            OperationStatus status;
            do
            {
                status = _encoder.Compress(text.Span, room, out var read, out var written, isLast);
                if (status == OperationStatus.InvalidData) throw new InvalidDataException("The encoder has failed.");
                text = text[read..];
                // Mostly nothing until the end, and an empty write would begin the answer.
                if (written > 0) await output.WriteAsync(room.AsMemory(0, written), cancellation);
            }
            while (status == OperationStatus.DestinationTooSmall);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(room);
        }
    }
}
