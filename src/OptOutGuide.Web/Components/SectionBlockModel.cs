using System.Collections.Immutable;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Ui;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>A section with its heading, displayed according to its role.</summary>
/// <param name="FormerIds">Old ids whose links lead to the section.</param>
/// <param name="CheckAgain">Path of the calendar file with a reminder.</param>
/// <param name="CheckAgainText">Text of the link to it.</param>
/// <param name="HalfSheet">The section as a handout that is printed twice; null for sections with another role.</param>
public sealed record SectionBlockModel(
    Section Section,
    SectionRole Role,
    SectionBodyModel Body,
    SectionNotesModel Notes,
    LetterText Text,
    ImmutableArray<string> FormerIds,
    string CheckAgain,
    string CheckAgainText,
    HalfSheetModel? HalfSheet = null) : IComponentModel<SectionBlockModel, SectionBlock>
{
    /// <summary>The label of the blank for a date.</summary>
    public string SentOn => Text.SentOn;

    /// <summary>The section as a letter.</summary>
    public LetterModel Letter => new(Text, Body);

    /// <summary>A section that a page shows on its sources page only. Its links within the page lead back to the page.</summary>
    public static SectionBlockModel OnSourcesPage(PageContext page, Section section)
    {
        var owner = page.SourcesOwner!;
        var path = page.PathOf(owner.Id);
        var body = SectionBodyModel.From(page, owner, section) with
        {
            Show = html => ComponentHtml.LinkBack(page.ShowAgain(html), path),
        };
        return new SectionBlockModel(
            page.WithBasePath(section),
            SectionRole.SourcesPage,
            body,
            SectionNotesModel.From(page, owner, section),
            page.Ui.Letter,
            FormerIds: [],
            CheckAgain: "",
            CheckAgainText: "");
    }

    /// <summary>A section of a page from the content folder.</summary>
    public static SectionBlockModel From(PageContext page, Section section)
    {
        var document = page.Document!;
        var (role, body) = (document.RoleOf(section), SectionBodyModel.From(page, document, section));
        return new SectionBlockModel(
            page.WithBasePath(section),
            role,
            body,
            SectionNotesModel.From(page, document, section),
            page.Ui.Letter,
            [.. document.FormerIdsOf(section.Id)],
            page.PathOf(FilePaths.CheckAgain(page.Language)),
            page.Ui.Changes.CheckAgain,
            role == SectionRole.HalfSheet ? HalfSheetModel.From(page, section, body) : null);
    }
}
