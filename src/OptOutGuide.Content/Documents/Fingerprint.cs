using System.Security.Cryptography;
using System.Text;

namespace OptOutGuide.Content.Documents;

/// <summary>A short name for a piece of text: the same text, the same name.</summary>
internal static class Fingerprint
{
    /// <summary>12 hexadecimal digits. Blanks at the ends of lines and of the text do not count.</summary>
    public static string Of(string text)
    {
        var plain = string.Join('\n', text.Split('\n').Select(line => line.TrimEnd())).Trim();
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(plain)))[..12];
    }
}
