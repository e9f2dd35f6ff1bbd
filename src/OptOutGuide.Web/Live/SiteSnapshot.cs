using OptOutGuide.Content.Catalog;
using OptOutGuide.Web.Responses;

namespace OptOutGuide.Web.Live;

/// <summary>
/// A catalog at an instant, valid until the clock changes something: what every response is made from, beside its path.
/// A request takes one snapshot and uses only that one.
/// </summary>
public sealed class SiteSnapshot
{
    internal SiteSnapshot(ContentCatalog catalog, string publicUrl, DateTimeOffset validFrom, long responseBytes)
    {
        (Catalog, PublicUrl, BasePath, ValidFrom) = (catalog, publicUrl, SiteConfig.BasePathOf(publicUrl), validFrom);
        State = catalog.StateAt(validFrom);
        Responses = new ResponseTable(responseBytes);
    }

    /// <summary>The content.</summary>
    public ContentCatalog Catalog { get; }

    /// <summary>The site's URL from configuration, without a slash at the end.</summary>
    public string PublicUrl { get; }

    /// <summary>The path of the site's URL; empty at the root of a host.</summary>
    public string BasePath { get; }

    /// <summary>Deadlines and overdue claims at the instant.</summary>
    public SiteState State { get; }

    /// <summary>The first instant for which the state is known.</summary>
    public DateTimeOffset ValidFrom { get; }

    /// <summary>Responses of this snapshot.</summary>
    internal ResponseTable Responses { get; }

    /// <summary>The state is the same at an instant.</summary>
    public bool IsValidAt(DateTimeOffset now) => ValidFrom <= now && (State.ChangesAt is not { } change || now < change);
}
