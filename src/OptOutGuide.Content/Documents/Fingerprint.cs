using System.Buffers;
using System.IO.Hashing;
using System.Text;

namespace OptOutGuide.Content.Documents;

/// <summary>A short hash of a text. Lock files keep it: another algorithm would call every translation outdated.</summary>
internal static class Fingerprint
{
    /// <summary>12 hexadecimal digits. White space at the ends of lines and of the text is ignored.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        var trimmed = text.Trim();
        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(trimmed.Length));
        var length = 0;
        foreach (var line in trimmed.Split('\n'))
        {
            if (line.Start.Value > 0) buffer[length++] = (byte)'\n';
            length += Encoding.UTF8.GetBytes(trimmed[line].TrimEnd(), buffer.AsSpan(length));
        }

        var hash = XxHash64.Hash(buffer.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(buffer);
        return Convert.ToHexStringLower(hash, 0, 6);
    }
}
