namespace OptOutGuide.Content.Addresses;

/// <summary>The id of a page, which is the same in all languages: <c>guides/facebook</c>, <c>home</c>, <c>checklist/facebook</c>.</summary>
/// <remarks>A class: the runtime has code of its collections for references, but compiles it anew at each start for a struct.</remarks>
public sealed record PageId(string Value)
{
    private const string SourcesSuffix = "/sources";

    /// <summary>The front page.</summary>
    public static readonly PageId Home = new("home");

    /// <summary>The checklist of all guides.</summary>
    public static readonly PageId Checklist = new("checklist");

    /// <summary>The state of every claim.</summary>
    public static readonly PageId Status = new("status");

    /// <summary>The index from A to Z.</summary>
    public static readonly PageId Index = new("index");

    /// <summary>"Does this concern me?"; shows the first question.</summary>
    public static readonly PageId Eligibility = new("eligibility");

    /// <summary>The checklist of one guide.</summary>
    public static PageId ChecklistOf(PageId guide) => new($"checklist/{guide.ShareId}");

    /// <summary>The guide of a checklist.</summary>
    public static PageId GuideOf(PageId checklist) => new($"guides/{checklist.ShareId}");

    /// <summary>The sources page of the front page, a guide or an article: <c>guides/facebook/sources</c>.</summary>
    public static PageId SourcesOf(PageId page) => new(page.Value + SourcesSuffix);

    /// <summary>The page whose sources this page shows; null if it is no sources page.</summary>
    public PageId? SourcesOwner
    {
        get
        {
            if (!Value.EndsWith(SourcesSuffix, StringComparison.Ordinal)) return null;
            // A guide, an article or a question can itself have the id "sources".
            var owner = Value[..^SourcesSuffix.Length];
            return owner == Home.Value || owner.Contains('/', StringComparison.Ordinal) ? new PageId(owner) : null;
        }
    }

    /// <summary>The id in <c>/go/{id}</c>, unique among all pages with share links: the last segment, for a sources page <c>facebook-sources</c>.</summary>
    public string ShareId => SourcesOwner is { } owner ? owner.ShareId + "-sources" : Value[(Value.LastIndexOf('/') + 1)..];

    /// <inheritdoc/>
    public override string ToString() => Value;
}
