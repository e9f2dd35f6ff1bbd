using System.Text;

namespace OptOutGuide.Content.Text;

/// <summary>The syntax of ids and slugs: <c>a-z</c>, <c>0-9</c> and single hyphens between them.</summary>
public static class Identifiers
{
    /// <summary>The fix for an invalid identifier.</summary>
    public const string Fix = "Use lower-case letters a-z, digits and single hyphens, for example 'keep-proof'.";

    /// <summary>Whether a text is a valid identifier of at most 80 characters.</summary>
    public static bool IsValid(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > 80 || text[0] == '-' || text[^1] == '-') return false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')) return false;
            if (text[i] == '-' && text[i - 1] == '-') return false;
        }

        return true;
    }

    /// <summary>Whether a text has the syntax of an IANA time zone id. The operating system looks ids up as file names.</summary>
    public static bool IsTimeZoneId(string text) => text.Length <= 64 && text.Split('/') is { Length: <= 3 } parts
        && parts.All(part => part.Length > 0 && part.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '+'));

    /// <summary><c>LastDay</c> → <c>last-day</c>.</summary>
    public static string ToKebabCase(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            if (char.IsUpper(c) && text.Length > 0) text.Append('-');
            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }
}
