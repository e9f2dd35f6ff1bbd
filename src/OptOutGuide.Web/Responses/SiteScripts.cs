namespace OptOutGuide.Web.Responses;

/// <summary>The scripts of the site, known by their hashes: browsers run these texts and no others (CSP level 3, section 8.4).</summary>
/// <param name="Site">The attribute <c>integrity</c> of <c>site.js</c>, which all pages have; where <c>tools.js</c> is, as a part of it.</param>
/// <param name="Tools">The attribute <c>integrity</c> of <c>tools.js</c>, for the letter, the index and the choice of a language.</param>
public sealed record SiteScripts(string Site, string Tools)
{
    /// <summary>The scripts that the build has prepared and hashed (<c>OptOutGuide.Web.csproj</c>).</summary>
    public static SiteScripts Built { get; } = new(ScriptHashes.Site, ScriptHashes.Tools);
}
