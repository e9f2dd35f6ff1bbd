using System.Runtime.CompilerServices;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Sources;
using OptOutGuide.Content.Ui;
using OptOutGuide.Web.Settings;

namespace OptOutGuide.Web.Tests.Components;

/// <summary>Renders one component by itself, with the shipped content at hand.</summary>
public abstract class ComponentTest : BunitContext
{
    protected ComponentTest()
    {
        // bUnit makes a comparer of markup for every render, though only MarkupMatches uses it, and its package is not on
        // every feed. An empty one does; where AngleSharp.Diffing restores, this and the pruning in the project can go.
        var comparer = typeof(BunitContext).Assembly.GetType("Bunit.Diffing.HtmlComparer", throwOnError: true)!;
        Services.AddSingleton(comparer, RuntimeHelpers.GetUninitializedObject(comparer));
    }

    internal static UiText English => Catalog.Ui(Catalog.Site.Languages[0]);

    internal static ContentCatalog Catalog { get; } = CatalogBuilder.Build(ContentFolder.Read(SiteSettings.FindContentFolder())).Catalog!;
}
