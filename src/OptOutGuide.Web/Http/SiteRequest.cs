using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Languages;
using OptOutGuide.Web.Live;
using OptOutGuide.Web.Rendering;
using OptOutGuide.Web.Settings;

namespace OptOutGuide.Web.Http;

/// <summary>One catalog and one instant: all that a page of this request is made from.</summary>
public sealed class SiteRequest
{
    /// <summary>Takes the edition of the request's instant.</summary>
    public SiteRequest(LiveContent content, RequestTime time, SiteSettings settings)
    {
        SiteSnapshot = content.SnapshotAt(time.Now);
        Now = time.Now;
        AsOf = settings.AsOf;
        PublicUrl = Catalog is null ? "" : settings.PublicUrlOf(Catalog);
    }

    /// <summary>Null while the content has errors (Development only).</summary>
    public SiteSnapshot? SiteSnapshot { get; }

    /// <summary>Null while the content has errors (Development only).</summary>
    public ContentCatalog? Catalog => SiteSnapshot?.Catalog;

    /// <summary>The request's instant.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>The instant at which a preview was started; null: no preview.</summary>
    public DateTimeOffset? AsOf { get; }

    /// <summary>What the clock says about the catalog.</summary>
    public SiteState State => SiteSnapshot!.State;

    /// <summary>The site's address on the web, from configuration, never from the request.</summary>
    public string PublicUrl { get; }

    /// <summary>The page asked for; null when the path leads to none.</summary>
    public PageUrl? Address { get; private set; }

    /// <summary>The page asked for without a language, which the reader's browser chooses; only while the site is exported.</summary>
    public PageId? Choice { get; private set; }

    /// <summary>The file asked for, if it is not a page; else null.</summary>
    public SiteFile? File { get; private set; }

    /// <summary>The answer is made from catalog, path and site state alone.</summary>
    public bool IsPure => Address is not null || File is not null;

    /// <summary>The answer is the same until the edition ends.</summary>
    public bool IsLasting => IsPure && File is not { ChangesDaily: true };

    /// <summary>All that the clock changes in the answer, as a key.</summary>
    public string StateKey => File is { ChangesDaily: true } ? FormattableString.Invariant($"{State.Key}.{Today:yyyy-MM-dd}") : State.Key;

    /// <summary>The next instant at which the clock changes the answer; null when it never will.</summary>
    public DateTimeOffset? ChangesAt
    {
        get
        {
            if (File is not { ChangesDaily: true }) return State.ChangesAt;
            var midnight = IsoDates.StartOf(Today.AddDays(1));
            return State.ChangesAt < midnight ? State.ChangesAt : midnight;
        }
    }

    /// <summary>What files are made from.</summary>
    public SiteView View => new(Catalog!, State, PublicUrl, Today);

    /// <summary>The language of the answer: the path's, or for a path without one the reader's.</summary>
    public SiteLanguage Language { get; private set; } = null!;

    /// <summary>Notes what the path asks for. Called once, before routing.</summary>
    public void Locate(PageUrl? address, SiteFile? file, SiteLanguage language) => (Address, File, Language) = (address, file, language);

    /// <summary>Notes that the path asks for a page without a language.</summary>
    public void Offer(PageId page) => Choice = page;

    private DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    /// <summary>The page's path in a language.</summary>
    public string PathOf(PageId page, SiteLanguage? language = null) => Catalog!.Urls.Of(page, language ?? Language).Path.Value;
}
