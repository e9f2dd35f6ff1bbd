using System.Security.Cryptography;
using System.Text;

namespace OptOutGuide.Content.Documents;

/// <summary>A short hash of a text.</summary>
internal static class Fingerprint
{
    /// <summary>12 hexadecimal digits. White space at the ends of lines and of the text is ignored.</summary>
    public static string Of(string text)
    {
        var normalized = string.Join('\n', text.Trim().Split('\n').Select(line => line.TrimEnd()));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(normalized)).AsSpan(0, 6));
    }
}
