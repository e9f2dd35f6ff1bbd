namespace OptOutGuide.Content.Addresses;

/// <summary>A page of this site, with an optional anchor.</summary>
/// <param name="Anchor">Without the number sign; null for the top of the page.</param>
public sealed record PageTarget(PageId Page, string? Anchor)
{
    /// <summary>Reads a target as content names it: <c>guides/facebook</c> or <c>guides/facebook#submit</c>. Whether both exist is checked later.</summary>
    public static PageTarget Parse(string written)
    {
        var hash = written.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? new(new PageId(written), null) : new(new PageId(written[..hash]), written[(hash + 1)..]);
    }

    /// <summary>As it is written in content.</summary>
    public override string ToString() => Anchor is null ? Page.Value : $"{Page}#{Anchor}";
}
