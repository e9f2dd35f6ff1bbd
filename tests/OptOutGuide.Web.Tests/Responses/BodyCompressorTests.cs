using System.IO.Compression;
using OptOutGuide.Web.Responses;

namespace OptOutGuide.Web.Tests.Responses;

public sealed class BodyCompressorTests
{
    private const int TwoMegabytes = 2 * 1024 * 1024;

    [Theory]
    [InlineData(ContentEncoding.Identity, 0)]
    [InlineData(ContentEncoding.Identity, 100)]
    [InlineData(ContentEncoding.Brotli, 0)]
    [InlineData(ContentEncoding.Brotli, 1)]
    [InlineData(ContentEncoding.Brotli, 100)]
    [InlineData(ContentEncoding.Brotli, TwoMegabytes)]
    [InlineData(ContentEncoding.Gzip, 0)]
    [InlineData(ContentEncoding.Gzip, 1)]
    [InlineData(ContentEncoding.Gzip, 100)]
    [InlineData(ContentEncoding.Gzip, TwoMegabytes)]
    public void A_decompressed_body_is_the_original(object encoding, int length)
    {
        var random = new Random(1);
        // Text that compresses, and noise that does not.
        foreach (var body in new[] { Fill(length, () => (byte)random.Next('a', 'f')), Fill(length, () => (byte)random.Next(256)) })
        {
            var compressed = BodyCompressor.Compress(body, (ContentEncoding)encoding);
            Assert.Equal(body, Decompress(compressed, (ContentEncoding)encoding));
        }
    }

    [Theory]
    [InlineData(ContentEncoding.Brotli)]
    [InlineData(ContentEncoding.Gzip)]
    public void The_same_body_gives_the_same_bytes(object encoding)
    {
        var body = Fill(10_000, () => (byte)'a');

        Assert.Equal(BodyCompressor.Compress(body, (ContentEncoding)encoding), BodyCompressor.Compress(body, (ContentEncoding)encoding));
        Assert.True(BodyCompressor.Compress(body, (ContentEncoding)encoding).Length < 100);
    }

    private static byte[] Fill(int length, Func<byte> next)
    {
        var body = new byte[length];
        for (var i = 0; i < length; i++) body[i] = next();
        return body;
    }

    private static byte[] Decompress(byte[] body, ContentEncoding encoding)
    {
        if (encoding == ContentEncoding.Identity) return body;
        using var compressed = new MemoryStream(body);
        using Stream decompressing = encoding == ContentEncoding.Brotli
            ? new BrotliStream(compressed, CompressionMode.Decompress)
            : new GZipStream(compressed, CompressionMode.Decompress);
        using var result = new MemoryStream();
        decompressing.CopyTo(result);
        return result.ToArray();
    }
}
