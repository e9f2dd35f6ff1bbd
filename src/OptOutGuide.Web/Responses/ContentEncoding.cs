namespace OptOutGuide.Web.Responses;

/// <summary>A content coding in which responses are sent (RFC 9110, section 8.4.1).</summary>
public enum ContentEncoding
{
    /// <summary>Not encoded.</summary>
    Identity,

    /// <summary><c>br</c> (RFC 7932).</summary>
    Brotli,

    /// <summary><c>gzip</c> (RFC 1952).</summary>
    Gzip,
}
