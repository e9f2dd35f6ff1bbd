using System.Buffers.Binary;
using System.Text;

namespace OptOutGuide.Browser.Tests.Cards;

/// <summary>A picture that can also say in words what it shows, in a place that its format has for that.</summary>
internal sealed class Png(byte[] bytes)
{
    private const int EndOfHeader = 33;

    // Keyword, not compressed, no language, no translated keyword; then the text.
    private static readonly byte[] Description = "iTXtDescription\0\0\0\0\0"u8.ToArray();

    public byte[] Bytes => bytes;

    public bool HasSignature => bytes is [0x89, ..] && bytes.AsSpan(1).StartsWith("PNG\r\n\u001a\n"u8);

    public int Width => Number(16);

    public int Height => Number(20);

    /// <summary>What <see cref="With"/> put in; empty if nothing.</summary>
    public string Words => bytes.AsSpan(EndOfHeader + 4).StartsWith(Description)
        ? Encoding.UTF8.GetString(bytes.AsSpan((EndOfHeader + 4 + Description.Length)..(EndOfHeader + 8 + Number(EndOfHeader))))
        : "";

    public Png With(string words)
    {
        byte[] chunk = [.. Description, .. Encoding.UTF8.GetBytes(words)];
        return new([.. bytes[..EndOfHeader], .. BigEndian((uint)chunk.Length - 4), .. chunk, .. BigEndian(Checksum(chunk)), .. bytes[EndOfHeader..]]);
    }

    private int Number(int at) => BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at));

    private static byte[] BigEndian(uint number)
    {
        var four = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(four, number);
        return four;
    }

    // CRC-32, as PNG wants it.
    private static uint Checksum(byte[] chunk)
    {
        var sum = uint.MaxValue;
        foreach (var part in chunk)
        {
            sum ^= part;
            for (var bit = 0; bit < 8; bit++) sum = (sum >> 1) ^ ((sum & 1) * 0xEDB88320);
        }

        return ~sum;
    }
}
