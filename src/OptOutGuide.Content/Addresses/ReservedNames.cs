using System.Collections.Frozen;

namespace OptOutGuide.Content.Addresses;

/// <summary>Names that no part of an address can have, because a page is also exported as a file.</summary>
internal static class ReservedNames
{
    /// <summary>The page of static hosts for addresses that do not exist.</summary>
    public const string NotFound = "404";

    private static readonly FrozenSet<string> Devices = FrozenSet.ToFrozenSet(
        ["con", "prn", "aux", "nul", .. "0123456789".SelectMany(digit => (string[])[$"com{digit}", $"lpt{digit}"])],
        StringComparer.Ordinal);

    /// <summary>Why a name is reserved, as the end of a sentence; null if it is not.</summary>
    public static string? ReasonFor(string name) => name switch
    {
        NotFound => "static hosts show that file for every address that does not exist",
        "index" => "static hosts show that file for the address of its folder",
        _ when Devices.Contains(name) => "Windows cannot have a file of that name",
        _ => null,
    };
}
