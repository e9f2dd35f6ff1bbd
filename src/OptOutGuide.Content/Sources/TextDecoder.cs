using System.Globalization;
using System.Text;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Sources;

/// <summary>Turns the bytes of a file into the text that all later stages read.</summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// Decodes UTF-8, and normalizes line ends and characters (Unicode NFC); null, with a diagnostic, if the bytes are not UTF-8.
    /// </summary>
    public static string? Decode(ReadOnlySpan<byte> bytes, string path, DiagnosticBag bag)
    {
        try
        {
            var text = StrictUtf8.GetString(bytes);
            if (text.StartsWith('\uFEFF')) text = text[1..];
            // Other line separators of Unicode are kept and reported as hidden characters.
            return Normalize(text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'));
        }
        catch (DecoderFallbackException e)
        {
            var message = bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]
                ? "The file is UTF-16 text, not UTF-8."
                : string.Create(CultureInfo.InvariantCulture, $"The file is not UTF-8 text: byte {e.Index + 1} is invalid.");
            var before = bytes[..Math.Clamp(e.Index, 0, bytes.Length)];
            var location = new SourceLocation(path, before.Count((byte)'\n') + 1, before.Length - before.LastIndexOf((byte)'\n'));
            bag.Add(Rule.UnreadableFile, location, message, "Save it as UTF-8 in your editor.");
            return null;
        }
    }

    /// <summary>
    /// Letters with accents as one character each. Systems that write them as two show the same text, but it would have other words for the
    /// glossary, the search and the comparison of translations. The number of lines stays the same.
    /// </summary>
    public static string Normalize(string text) => IsNormalizable(text) ? text.Normalize(NormalizationForm.FormC) : text;

    // U+FFFE, U+FFFF and unpaired surrogates, which are reported later, cannot be normalized.
    private static bool IsNormalizable(string text)
    {
        try
        {
            return !text.IsNormalized(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
