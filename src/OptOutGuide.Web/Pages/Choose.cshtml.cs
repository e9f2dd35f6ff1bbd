using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Documents;
using OptOutGuide.Web.Http;

namespace OptOutGuide.Web.Pages;

/// <summary>A link without a language, in an export: the browser chooses by script, the reader by one of the links.</summary>
public sealed class ChooseModel(SiteRequest site) : SitePageModel(site)
{
    /// <summary>Where the links lead.</summary>
    public PageId Target => Site.Choice!.Value;

    /// <inheritdoc/>
    public override string Title => string.Join(" · ", Catalog.Site.Languages.Select(language => language.NativeName));

    /// <inheritdoc/>
    public override string Description => Catalog.Home.In(Language).FrontMatter.Description;
}
