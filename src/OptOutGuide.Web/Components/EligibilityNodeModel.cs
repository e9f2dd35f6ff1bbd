using System.Collections.Immutable;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Eligibility;
using OptOutGuide.Content.Ui;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>One node of the eligibility tree: a question with its answers, or an outcome.</summary>
/// <param name="Lead">The introduction; null except on the first question.</param>
/// <param name="LeadNotes">Its notes; null exactly if <paramref name="Lead"/> is.</param>
/// <param name="Question">The heading of the node as HTML; shown only below the introduction.</param>
/// <param name="Body">The text of the node, without the list of answers.</param>
/// <param name="Answers">Empty for an outcome.</param>
/// <param name="Next">Recommended pages; empty for a question.</param>
/// <param name="StartPath">Path of the first question; null on it.</param>
public sealed record EligibilityNodeModel(
    EligibilityText Text,
    SectionBodyModel? Lead,
    SectionNotesModel? LeadNotes,
    string Question,
    SectionBodyModel Body,
    SectionNotesModel Notes,
    ImmutableArray<(string Html, string Path)> Answers,
    ImmutableArray<(string Path, FrontMatter FrontMatter)> Next,
    string? StartPath) : IComponentModel<EligibilityNodeModel, EligibilityNode>
{
    /// <summary>The node is an outcome.</summary>
    public bool IsOutcome => Answers.IsEmpty;

    /// <summary>The node that a page shows.</summary>
    public static EligibilityNodeModel From(PageContext page)
    {
        var tool = page.Catalog.Eligibility;
        var (tree, body) = (tool.Tree, tool.In(page.Language).Body);
        var node = tree.NodeOf(page.Url!.Page);
        var (section, isStart) = (body.Find(node)!, node == tree.Start);
        // The list of answers is shown as links, not as part of the text.
        var withoutAnswers = section with { Parts = [.. section.Parts.Where(part => part is HtmlPart)] };
        return new EligibilityNodeModel(
            page.Ui.Eligibility,
            isStart ? SectionBodyModel.From(page, tool, body.Lead) : null,
            isStart ? SectionNotesModel.ForOwnPage(page, tool, body.Lead) : null,
            page.WithBasePath(section.TitleHtml),
            SectionBodyModel.From(page, tool, withoutAnswers),
            SectionNotesModel.ForOwnPage(page, tool, section),
            [.. (tree.FindQuestion(node)?.Answers ?? []).Select(answer => AnswerOf(page, section, answer))],
            [.. (tree.FindOutcome(node)?.Next ?? []).Select(next => (page.PathOf(next.Value), page.Catalog.Find(next.Value)!.In(page.Language).FrontMatter))],
            isStart ? null : page.PathOf(PageId.Eligibility));
    }

    private static (string Html, string Path) AnswerOf(PageContext page, Section section, Answer answer) => (
        page.Show(section.Items.First(item => item.Id == answer.Id).Html),
        page.PathOf(page.Catalog.Eligibility.Tree.PageOf(answer.To)));
}
