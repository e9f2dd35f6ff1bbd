using System.Collections.Immutable;
using Bunit;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Tests;
using OptOutGuide.Content.Text;
using OptOutGuide.Content.Ui;
using OptOutGuide.Web.Components;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Tests.Components;

/// <summary>Renders one component by itself. Its model is built by hand; words of the interface come from the sample content.</summary>
public abstract class ComponentTest : BunitContext
{
    internal static ContentCatalog Catalog { get; } = new SampleContent().Catalog();

    internal static UiText English => Catalog.Ui(Catalog.Site.Languages[0]);

    internal static SourceLocation Nowhere { get; } = SourceLocation.StartOf("a.md");

    /// <summary>The component for a model.</summary>
    internal IRenderedComponent<TComponent> RenderOf<TModel, TComponent>(IComponentModel<TModel, TComponent> model)
        where TComponent : ModelComponent<TModel> =>
        Render<TComponent>(parameters => parameters.Add(component => component.Model, (TModel)model));

    /// <summary>An item of a list with an id.</summary>
    internal static AnchoredItem Item(string id, string html, string more = "") => new(id, html, more, html, false, Nowhere);

    /// <summary>A step of a guide that taps nothing.</summary>
    internal static GuideStep Step(string id, string html) => new(new StepFacts(id, null), Item(id, html));

    /// <summary>A section with some parts.</summary>
    internal static Section SectionOf(string id, int level, params ImmutableArray<SectionPart> parts) =>
        new(id, level, $"<em>{id}</em>", id, parts, [], [], "0", Nowhere);

    /// <summary>The content of a section: one paragraph.</summary>
    internal static SectionBodyModel Body(string text) => BodyOf(SectionOf("text", 2, new HtmlPart($"<p>{text}</p>")));

    /// <summary>The content of a section.</summary>
    /// <param name="formerIds">Old ids; links with them lead to the item "send".</param>
    internal static SectionBodyModel BodyOf(Section section, params ImmutableArray<string> formerIds) =>
        new(section, "/go/app", English.Guide, PageCitations.Strip, id => id == "send" ? formerIds : []);

    /// <summary>Notes that say nothing.</summary>
    internal static SectionNotesModel NoNotes { get; } = new(Newer: null);

    /// <summary>What a page is called.</summary>
    internal static FrontMatter PageNamed(string title) => new(title, title, $"About {title}.", title, [], null);
}
