using System.Globalization;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Ui;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>The content of a section, without its heading.</summary>
/// <param name="SharePath">The page's language-neutral link; an item's id is appended to it.</param>
/// <param name="Show">Replaces the marks for citations and glossary terms in HTML.</param>
/// <param name="FormerIdsOf">Gets the old ids whose links lead to an id.</param>
public sealed record SectionBodyModel(
    Section Section,
    string SharePath,
    GuideText Text,
    Func<string, string> Show,
    Func<string, IEnumerable<string>> FormerIdsOf) : IComponentModel<SectionBodyModel, SectionBody>
{
    /// <summary>A section of a page.</summary>
    public static SectionBodyModel From(PageContext page, ContentPage content, Section section) =>
        new(section, page.SharePathOf(content.Id), page.Ui.Guide, page.Show, content.FormerIdsOf);

    /// <summary>The accessible name of the link to an item.</summary>
    /// <param name="number">From 1.</param>
    public string LabelOf(int number) => Text.LinkToStep.Format(("step", number.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The items of a numbered list.</summary>
    public StepListModel StepsOf(AnchoredListPart list) => new([.. list.Items.Select((item, index) => StepModel.From(this, item, index + 1))]);
}
