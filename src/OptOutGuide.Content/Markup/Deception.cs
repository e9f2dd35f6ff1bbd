namespace OptOutGuide.Content.Markup;

/// <summary>Characters by which an address can look like another one.</summary>
internal static class Deception
{
    /// <summary>What is suspicious in a text, in words; null if nothing is.</summary>
    /// <remarks>Unicode TR 36, section 3: characters that turn the direction of text, or that nobody sees.</remarks>
    public static string? Find(string text)
    {
        foreach (var c in text)
        {
            switch (c)
            {
                case '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'):
                    return "a character that turns the direction of text";
                case '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u00AD':
                    return "a character that nobody sees";
            }
        }

        return null;
    }

    /// <summary>What is suspicious in an address: the above, or a host that is not written in plain letters.</summary>
    public static string? FindInAddress(string address, string host) =>
        Find(Uri.UnescapeDataString(address))
        ?? (!System.Text.Ascii.IsValid(host) || host.Contains("xn--", StringComparison.Ordinal) ? "letters in its host that can look like others" : null);
}
