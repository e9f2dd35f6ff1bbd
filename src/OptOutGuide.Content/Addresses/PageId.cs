namespace OptOutGuide.Content.Addresses;

/// <summary>What a page is called in every language: <c>guides/facebook</c>, <c>home</c>, <c>checklist/facebook</c>.</summary>
public readonly record struct PageId(string Value)
{
    /// <summary>Home.</summary>
    public static readonly PageId Home = new("home");

    /// <summary>The checklist over all guides.</summary>
    public static readonly PageId Checklist = new("checklist");

    /// <summary>The state of every claim.</summary>
    public static readonly PageId Status = new("status");

    /// <summary>All questions, headings and terms from A to Z.</summary>
    public static readonly PageId Index = new("index");

    /// <summary>"Does this concern me?", with its first question.</summary>
    public static readonly PageId Eligibility = new("eligibility");

    /// <summary>The checklist of one guide.</summary>
    public static PageId ChecklistOf(PageId guide) => new($"checklist/{guide.ShareId}");

    /// <summary>The guide to which a checklist belongs.</summary>
    public static PageId GuideOf(PageId checklist) => new($"guides/{checklist.ShareId}");

    /// <summary>The last segment, by which <c>/go/{id}</c> finds the page; unique over all guides, articles and built-in pages.</summary>
    public string ShareId => Value[(Value.LastIndexOf('/') + 1)..];

    /// <inheritdoc/>
    public override string ToString() => Value;
}
