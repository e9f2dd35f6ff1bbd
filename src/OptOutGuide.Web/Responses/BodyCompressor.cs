using System.IO.Compression;

namespace OptOutGuide.Web.Responses;

/// <summary>Compresses whole bodies. Each body is compressed once per encoding and sent many times.</summary>
internal static class BodyCompressor
{
    /// <summary>One below the highest level: 2 % larger, a third of the time (docs/performance.md).</summary>
    private const int BrotliQuality = 10;

    /// <summary>Base-2 logarithm of the window in bytes: 256 KB, larger than nearly all pages. The default of 4 MB costs memory per encoder.</summary>
    private const int BrotliWindow = 18;

    /// <summary>The body in an encoding.</summary>
    public static byte[] Compress(ReadOnlySpan<byte> body, ContentEncoding encoding) => encoding switch
    {
        ContentEncoding.Brotli => CompressBrotli(body),
        ContentEncoding.Gzip => CompressGzip(body),
        _ => body.ToArray(),
    };

    private static byte[] CompressBrotli(ReadOnlySpan<byte> body)
    {
        var buffer = new byte[BrotliEncoder.GetMaxCompressedLength(body.Length)];
        return BrotliEncoder.TryCompress(body, buffer, out var length, BrotliQuality, BrotliWindow)
            ? buffer[..length]
            : throw new InvalidOperationException("The Brotli encoder failed.");
    }

    private static byte[] CompressGzip(ReadOnlySpan<byte> body)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true)) gzip.Write(body);
        return compressed.ToArray();
    }
}
