namespace OptOutGuide.Content.Catalog;

/// <summary>The limits of texts in <c>site.yaml</c>. They are optional: without a limit there is no warning.</summary>
public sealed record TextLimits(PageLimits Guides, PageLimits Articles, PageLimits Home)
{
    /// <summary>No limits.</summary>
    public static TextLimits None { get; } = new(new PageLimits(), new PageLimits(), new PageLimits());

    /// <summary>Whether no page has a limit.</summary>
    public bool AreEmpty => this == None;
}

/// <summary>The limits of the pages of one kind.</summary>
public sealed record PageLimits
{
    /// <summary>Words down to the end of the main list, for a guide that leads to a form.</summary>
    public int? MainListWords { get; init; }

    /// <summary>Steps of the main list.</summary>
    public int? MainListSteps { get; init; }

    /// <summary>Words of the first answer, for a page without a main list.</summary>
    public int? FirstAnswerWords { get; init; }

    /// <summary>All words of the page.</summary>
    public int? Words { get; init; }

    /// <summary>Words that are visible while all folds are closed.</summary>
    public int? UnfoldedWords { get; init; }

    /// <summary>Words of each folded answer.</summary>
    public int? AnswerWords { get; init; }

    /// <summary>Words before the first heading.</summary>
    public int? LeadWords { get; init; }

    /// <summary>Marks on the whole page.</summary>
    public int? Marks { get; init; }

    /// <summary>Marks down to the end of the main list.</summary>
    public int? MainListMarks { get; init; }

    /// <summary>The share of sentences that name the outlet of a claim that they cite, in percent.</summary>
    public int? AttributedPercent { get; init; }

    /// <summary>The lowest reading ease, in the original language.</summary>
    public int? Flesch { get; init; }

    /// <summary>Whether there is no limit at all.</summary>
    public bool IsEmpty => this == new PageLimits();
}
