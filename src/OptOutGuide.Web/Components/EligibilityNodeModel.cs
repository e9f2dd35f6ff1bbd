using System.Collections.Immutable;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Eligibility;
using OptOutGuide.Content.Ui;
using OptOutGuide.Web.Pages;

namespace OptOutGuide.Web.Components;

/// <summary>One small page of "Does this concern me?".</summary>
/// <param name="Lead">What the tool is for; only above the first question.</param>
/// <param name="LeadNotes">What a reader must know of the lead beside its text.</param>
/// <param name="Question">The first question's heading, below the lead.</param>
/// <param name="StartPath">The way back to the first question; null on it.</param>
public sealed record EligibilityNodeModel(
    EligibilityText Words,
    SectionBodyModel? Lead,
    SectionNotesModel? LeadNotes,
    string Question,
    SectionBodyModel Text,
    SectionNotesModel Notes,
    ImmutableArray<(string Html, string Path)> Answers,
    ImmutableArray<(string Path, FrontMatter FrontMatter)> Next,
    string? StartPath)
{
    /// <summary>It asks nothing more.</summary>
    public bool IsOutcome => Answers.IsEmpty;

    /// <summary>The node that a page shows.</summary>
    public static EligibilityNodeModel From(EligibilityModel page) => new(
        page.Ui.Eligibility,
        page.IsStart ? SectionBodyModel.From(page, page.Tool.Id, page.Document.Body.Lead) : null,
        page.IsStart ? SectionNotesModel.Alone(page, page.Tool, page.Document.Body.Lead) : null,
        page.Section.TitleHtml,
        SectionBodyModel.From(page, page.Tool.Id, page.Text),
        SectionNotesModel.Alone(page, page.Tool, page.Section),
        page.Answers,
        [.. page.Next],
        page.IsStart ? null : page.PathOf(PageId.Eligibility));
}
