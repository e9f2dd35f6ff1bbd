using System.Collections.Immutable;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Eligibility;
using OptOutGuide.Content.Ui;
using OptOutGuide.Web.Rendering;

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
    string? StartPath) : IComponentModel<EligibilityNodeModel, EligibilityNode>
{
    /// <summary>It asks nothing more.</summary>
    public bool IsOutcome => Answers.IsEmpty;

    /// <summary>The node that a page shows.</summary>
    public static EligibilityNodeModel From(PageContext page)
    {
        var tool = page.Catalog.Eligibility;
        var (tree, body) = (tool.Tree, tool.In(page.Language).Body);
        var node = tree.NodeOf(page.Url!.Page);
        var (section, isStart) = (body.Find(node)!, node == tree.Start);
        // The answers are links below the text.
        var text = section with { Parts = [.. section.Parts.Where(part => part is HtmlPart)] };
        return new EligibilityNodeModel(
            page.Ui.Eligibility,
            isStart ? SectionBodyModel.From(page, tool.Id, body.Lead) : null,
            isStart ? SectionNotesModel.Alone(page, tool, body.Lead) : null,
            section.TitleHtml,
            SectionBodyModel.From(page, tool.Id, text),
            SectionNotesModel.Alone(page, tool, section),
            [.. (tree.FindQuestion(node)?.Answers ?? []).Select(answer => AnswerOf(page, section, answer))],
            [.. (tree.FindOutcome(node)?.Next ?? []).Select(next => (page.PathOf(next), page.Catalog.Find(next)!.In(page.Language).FrontMatter))],
            isStart ? null : page.PathOf(PageId.Eligibility));
    }

    private static (string Html, string Path) AnswerOf(PageContext page, Section section, Answer answer) => (
        page.Citations.Number(section.Items.First(item => item.Id == answer.Id).Html),
        page.PathOf(page.Catalog.Eligibility.Tree.PageOf(answer.To)));
}
