using System.Text;

namespace OptOutGuide.Content.Addresses;

/// <summary>A normalized path: lower case, single slashes, no slash at the end. The root is <c>/</c>.</summary>
public sealed record UrlPath
{
    private UrlPath(string value) => Value = value;

    /// <summary>Begins with a slash.</summary>
    public string Value { get; }

    /// <summary>Normalizes a path.</summary>
    public static UrlPath From(string path)
    {
        var text = new StringBuilder(path.Length + 1);
        foreach (var segment in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
            text.Append('/').Append(segment.ToLowerInvariant());
        return new UrlPath(text.Length == 0 ? "/" : text.ToString());
    }

    /// <summary>The first segment, which is the language code; empty for the root.</summary>
    public string FirstSegment
    {
        get
        {
            var end = Value.IndexOf('/', 1);
            return end < 0 ? Value[1..] : Value[1..end];
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
