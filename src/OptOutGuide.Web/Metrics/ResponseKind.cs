namespace OptOutGuide.Web.Metrics;

/// <summary>The kinds of responses that are counted. No other fact of a request is: no path, language, client or time.</summary>
internal enum ResponseKind
{
    /// <summary>Status 200.</summary>
    Ok,

    /// <summary>Status 304.</summary>
    NotModified,

    /// <summary>Status 301 or 302.</summary>
    Redirect,

    /// <summary>Status 404.</summary>
    NotFound,

    /// <summary>Any other status from 400 to 499.</summary>
    ClientError,

    /// <summary>Status 500 and above, or a response that broke off.</summary>
    ServerError,

    /// <summary>A health check, whatever its status: 503 while draining is no fault.</summary>
    Health,
}
