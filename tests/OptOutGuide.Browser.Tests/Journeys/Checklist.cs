using Microsoft.Playwright;
using OptOutGuide.Content.Catalog;

namespace OptOutGuide.Browser.Tests.Journeys;

/// <summary>The checklist over all guides, as a reader has it open.</summary>
internal sealed class Checklist(Reader reader)
{
    /// <summary>The box that leaves a guide out.</summary>
    public ILocator BoxOf(GuidePage guide) =>
        reader.Page.GetByRole(AriaRole.Checkbox, new() { Name = reader.Ui.Checklist.Show.Format(("guide", guide.In(reader.Language).FrontMatter.Short)), Exact = true });

    public ILocator TitleOf(GuidePage guide) =>
        reader.Page.GetByRole(AriaRole.Heading, new() { Name = guide.In(reader.Language).FrontMatter.Title, Exact = true, IncludeHidden = true });

    public ILocator FirstStepOf(GuidePage guide) => reader.Page.Locator($"#{guide.Id.ShareId}-{guide.Facts.AllSteps.First().Id}");
}
