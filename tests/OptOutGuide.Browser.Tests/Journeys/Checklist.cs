using Microsoft.Playwright;
using OptOutGuide.Content.Catalog;

namespace OptOutGuide.Browser.Tests.Journeys;

/// <summary>The checklist over all guides, as a reader has it open.</summary>
internal sealed class Checklist(KeyboardUser user)
{
    /// <summary>The box that leaves a guide out.</summary>
    public ILocator BoxOf(GuidePage guide) =>
        user.Page.GetByRole(AriaRole.Checkbox,
            new() { Name = user.Ui.Checklist.Show.Format(("guide", guide.In(user.Language).FrontMatter.Short)), Exact = true });

    public ILocator TitleOf(GuidePage guide) =>
        user.Page.GetByRole(AriaRole.Heading, new() { Name = guide.In(user.Language).FrontMatter.Title, Exact = true, IncludeHidden = true });

    public ILocator FirstStepOf(GuidePage guide) => user.Page.Locator($"#{guide.Id.ShareId}-{guide.Facts.AllSteps.First().Id}");
}
