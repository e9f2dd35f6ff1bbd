namespace OptOutGuide.Content.Addresses;

/// <summary>The id of a page, which is the same in all languages: <c>guides/facebook</c>, <c>home</c>, <c>checklist/facebook</c>.</summary>
public readonly record struct PageId(string Value)
{
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

    /// <summary>The last segment, used in <c>/go/{id}</c>; unique among all guides, articles and built-in pages.</summary>
    public string ShareId => Value[(Value.LastIndexOf('/') + 1)..];

    /// <inheritdoc/>
    public override string ToString() => Value;
}
