using OptOutGuide.Content.Catalog;
using OptOutGuide.Web.Responses;

namespace OptOutGuide.Web.Live;

/// <summary>
/// A catalog as the clock shows it: what all answers are made from, beside their paths. A request takes one and uses only that one.
/// It holds from an instant until the clock changes something.
/// </summary>
public sealed class SiteSnapshot
{
    private readonly DateTimeOffset _from;

    internal SiteSnapshot(ContentCatalog catalog, DateTimeOffset from, long answerBytes)
    {
        Catalog = catalog;
        State = catalog.StateAt(from);
        Answers = new ResponseTable(answerBytes);
        _from = from;
    }

    /// <summary>The content.</summary>
    public ContentCatalog Catalog { get; }

    /// <summary>What the clock says about it.</summary>
    public SiteState State { get; }

    /// <summary>Answers of this edition that are ready to be sent.</summary>
    internal ResponseTable Answers { get; }

    /// <summary>It is the edition of a catalog at an instant. Before its own instant nothing is known.</summary>
    public bool Holds(ContentCatalog catalog, DateTimeOffset now) =>
        ReferenceEquals(catalog, Catalog) && _from <= now && (State.ChangesAt is not { } change || now < change);
}
