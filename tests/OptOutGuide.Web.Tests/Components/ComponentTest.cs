using Bunit;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Sources;
using OptOutGuide.Web.Hosting;

namespace OptOutGuide.Web.Tests.Components;

/// <summary>Renders one component by itself, with the shipped content at hand.</summary>
public abstract class ComponentTest : BunitContext
{
    internal static UiText English => Catalog.Ui(Catalog.Site.Languages[0]);

    internal static ContentCatalog Catalog { get; } = CatalogBuilder.Build(ContentFolder.Read(SiteSettings.FindContentFolder())).Catalog!;
}
