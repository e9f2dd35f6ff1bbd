using System.IO.Compression;
using System.Text;
using OptOutGuide.Web.Responses;

namespace OptOutGuide.Web.Tests.Site;

/// <summary>Our encoder against the framework's decoder.</summary>
public sealed class BrotliBodyTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(5_000, 7)]
    [InlineData(60_000, 4_096)]
    [InlineData(1_000_000, 100_000)]
    public async Task What_is_compressed_in_pieces_reads_back_as_it_was(int length, int piece)
    {
        var text = TextOf(length);

        Assert.Equal(text, Decompress(await Compress(text, piece)));
    }

    [Fact]
    public async Task The_pieces_leave_no_mark_on_the_bytes()
    {
        var text = TextOf(60_000);

        Assert.Equal(await Compress(text, 60_000), await Compress(text, 1_000));
    }

    private static byte[] TextOf(int length) => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, length).Select(i => $"{i * i % 9973} ")))[..length];

    private static async Task<byte[]> Compress(byte[] text, int piece)
    {
        var output = new MemoryStream();
        await using (var body = new BrotliBody(output))
        {
            foreach (var part in text.Chunk(piece))
            {
                await body.WriteAsync(part);
                await body.FlushAsync();
            }
        }

        return output.ToArray();
    }

    private static byte[] Decompress(byte[] compressed)
    {
        var text = new MemoryStream();
        using var brotli = new BrotliStream(new MemoryStream(compressed), CompressionMode.Decompress);
        brotli.CopyTo(text);
        return text.ToArray();
    }
}
