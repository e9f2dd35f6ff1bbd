using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace OptOutGuide.Content.Documents;

/// <summary>A short name for a piece of text: the same text, the same name.</summary>
internal static class Fingerprint
{
    /// <summary>12 hexadecimal digits. FillInFields at the ends of lines and of the text do not count.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        var plain = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        var length = 0;
        foreach (var line in text.Split('\n'))
        {
            if (length > 0) plain[length++] = (byte)'\n';
            length += Encoding.UTF8.GetBytes(text[line].TrimEnd(), plain.AsSpan(length));
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(plain.AsSpan(0, length), hash);
        ArrayPool<byte>.Shared.Return(plain);
        return Convert.ToHexStringLower(hash[..6]);
    }
}
