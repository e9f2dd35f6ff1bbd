using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Ui;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>A section in the form that its role asks for.</summary>
/// <param name="CheckAgain">The calendar file that reminds a reader to look again.</param>
/// <param name="Path">What is known of the way that the section describes; null if it describes none.</param>
public sealed record SectionBlockModel(Section Section, SectionRole Role, SectionBodyModel Body, SectionNotesModel Notes, LetterText Words, PathFactsModel? Path, string CheckAgain, string CheckAgainWords) : IComponentModel<SectionBlockModel, SectionBlock>
{
    /// <summary>The words before the blank for a date.</summary>
    public string SentOn => Words.SentOn;

    /// <summary>The section as a letter.</summary>
    public LetterModel Letter => new(Words, Body);

    /// <summary>A section of a page.</summary>
    public static SectionBlockModel From(PageContext page, Section section)
    {
        var guide = (page.Document as GuidePage)?.Facts;
        return new SectionBlockModel(
            section,
            page.Document!.RoleOf(section),
            SectionBodyModel.From(page, page.Document!.Id, section, guide?.AllSteps),
            SectionNotesModel.From(page, page.Document!, section),
            page.Ui.Letter,
            guide?.Routes.FirstOrDefault(path => path.Id == section.Id) is { } path ? PathFactsModel.From(path, page.Ui.Guide, page.Dates) : null,
            FilePaths.CheckAgain(page.Language),
            page.Ui.Changes.CheckAgain);
    }
}
