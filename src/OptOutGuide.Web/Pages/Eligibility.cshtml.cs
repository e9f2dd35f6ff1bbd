using System.Collections.Immutable;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Eligibility;
using OptOutGuide.Web.Http;

namespace OptOutGuide.Web.Pages;

/// <summary>One question, or one outcome. The address names the node and nothing else: it can be shared and says nothing of the reader.</summary>
public sealed class EligibilityModel(SiteRequest site) : SitePageModel(site)
{
    /// <summary>The tool.</summary>
    public EligibilityPage Tool => Catalog.Eligibility;

    private string Node => Tool.Tree.Nodes.First(node => Tool.Tree.PageOf(node) == Site.Address!.Page);

    /// <summary>It is the first question.</summary>
    public bool IsStart => Node == Tool.Tree.Start;

    /// <summary>The words of all nodes.</summary>
    public ParsedDocument Document => Tool.In(Language);

    /// <summary>The words of this node.</summary>
    public Section Section => Document.Body.Find(Node)!;

    /// <inheritdoc/>
    public override string Title => IsStart ? Document.FrontMatter.Title : Section.Title;

    /// <inheritdoc/>
    public override string Description => Document.FrontMatter.Description;

    /// <inheritdoc/>
    protected override IEnumerable<Citation> Cited => (IsStart ? Document.Body.Lead.Citations : []).Concat(Section.Citations);

    /// <summary>What stands between the heading and the answers.</summary>
    public Section Text => Section with { Parts = [.. Section.Parts.Where(part => part is HtmlPart)] };

    /// <summary>The answers of a question; empty at an outcome.</summary>
    public ImmutableArray<(string Html, string Path)> Answers => Tool.Tree.FindQuestion(Node) is { } question
        ? [.. question.Answers.Select(answer => (Citations.Number(Section.Items.First(item => item.Id == answer.Id).Html), PathOf(Tool.Tree.PageOf(answer.To))))]
        : [];

    /// <summary>The outcome; null at a question.</summary>
    public Outcome? Outcome => Tool.Tree.FindOutcome(Node);

    /// <summary>The pages that help from an outcome on.</summary>
    public IEnumerable<(string Path, FrontMatter FrontMatter)> Next => (Outcome?.Next ?? []).Select(page => (PathOf(page), Catalog.Find(page)!.In(Language).FrontMatter));
}
