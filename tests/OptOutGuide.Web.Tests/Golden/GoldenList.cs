using System.Collections.Immutable;

namespace OptOutGuide.Web.Tests.Golden;

/// <summary>
/// A list of every response of the site, to compare two versions of the code. Each request is sent to a cold cache and again to a warm one.
/// Requests follow one another in a fixed order.
/// </summary>
internal sealed class GoldenList
{
    private static readonly ImmutableArray<string> Plain = ["identity"];
    private static readonly ImmutableArray<string> AllEncodings = ["identity", "br", "gzip"];

    // GET comes first, since its responses name the entity tags.
    private static readonly ImmutableArray<string> AllKinds = [GoldenRequest.Get, GoldenRequest.Head, GoldenRequest.Conditional];

    private readonly List<string> _lines = [];
    private readonly Dictionary<(GoldenAddress Address, string Encoding), string> _entityTags = [];

    private ImmutableArray<string> Sorted => [.. _lines.Order(StringComparer.Ordinal)];

    /// <summary>The lines of some addresses, in every encoding and with every kind of request, from one fresh site. Only for GET is its cache cold.</summary>
    public static async Task<ImmutableArray<string>> TakeAsync(GoldenSetup setup, ImmutableArray<GoldenAddress> addresses)
    {
        var list = new GoldenList();
        await using var site = await GoldenSite.OpenAsync(setup);
        foreach (var kind in AllKinds) await list.AddAsync(site, addresses, kind, AllEncodings);
        return list.Sorted;
    }

    /// <summary>The whole list.</summary>
    public static async Task<ImmutableArray<string>> TakeWholeAsync()
    {
        var list = new GoldenList();
        var shipped = await FindAddressesAsync();
        foreach (var kind in AllKinds) await list.AddAsync(GoldenSetup.Shipped, shipped, kind, AllEncodings);
        foreach (var other in new[] { GoldenSetup.BeforeDeadline, GoldenSetup.Https }) await list.AddAsync(other, shipped, GoldenRequest.Get, Plain);
        await using var moved = await GoldenSite.OpenAsync(GoldenSetup.Moved);
        await list.AddAsync(moved, [.. moved.KnownAddresses().Except(shipped)], GoldenRequest.Get, Plain);
        return list.Sorted;
    }

    private static async Task<ImmutableArray<GoldenAddress>> FindAddressesAsync()
    {
        await using var site = await GoldenSite.OpenAsync(GoldenSetup.Shipped);
        var known = site.KnownAddresses();
        var found = known.ToHashSet();
        foreach (var address in known) found.UnionWith(await site.FindLinkedAsync(address));
        return [.. found.OrderBy(address => address.Path, StringComparer.Ordinal).ThenBy(address => address.Language, StringComparer.Ordinal)];
    }

    // A site of its own for each kind of request: after another kind the cache would not be cold.
    private async Task AddAsync(GoldenSetup setup, ImmutableArray<GoldenAddress> addresses, string kind, ImmutableArray<string> encodings)
    {
        await using var site = await GoldenSite.OpenAsync(setup);
        await AddAsync(site, addresses, kind, encodings);
    }

    private async Task AddAsync(GoldenSite site, ImmutableArray<GoldenAddress> addresses, string kind, ImmutableArray<string> encodings)
    {
        foreach (var address in addresses)
        {
            foreach (var encoding in encodings)
            {
                var tag = kind == GoldenRequest.Conditional ? _entityTags.GetValueOrDefault((address, encoding)) : null;
                if (kind != GoldenRequest.Conditional || tag is not null) await AddAsync(site, new GoldenRequest(address, encoding, kind, tag));
            }
        }
    }

    private async Task AddAsync(GoldenSite site, GoldenRequest request)
    {
        var cold = await site.SendAsync(request);
        // Only a GET is sure to leave a whole response in the cache.
        if (request.Kind != GoldenRequest.Get) await site.SendAsync(request with { Kind = GoldenRequest.Get });
        var warm = await site.SendAsync(request);
        _lines.AddRange(GoldenLine.Write(site.Name, request, cold, warm));
        if (request.Kind == GoldenRequest.Get && cold.Headers.TryGetValue("etag", out var tag)) _entityTags[(request.Address, request.Encoding)] = tag;
    }
}
