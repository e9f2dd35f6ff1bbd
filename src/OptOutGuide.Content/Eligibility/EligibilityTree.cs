using System.Collections.Immutable;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Eligibility;

/// <summary>"Does this concern me?": questions whose answers lead to other questions or to an outcome.</summary>
/// <param name="Start">The id of the first question.</param>
public sealed record EligibilityTree(string Start, ImmutableArray<Question> Questions, ImmutableArray<Outcome> Outcomes)
{
    /// <summary>All nodes: questions, then outcomes.</summary>
    public IEnumerable<string> Nodes => Questions.Select(question => question.Id).Concat(Outcomes.Select(outcome => outcome.Id));

    /// <summary>The page of a node. The first question is the eligibility page itself.</summary>
    public PageId PageOf(string node) => node == Start ? PageId.Eligibility : new PageId($"{PageId.Eligibility}/{node}");

    /// <summary>The node that a page shows.</summary>
    public string NodeOf(PageId page) => Nodes.First(node => PageOf(node) == page);

    /// <summary>The question with an id, or null.</summary>
    public Question? FindQuestion(string id) => Questions.FirstOrDefault(question => question.Id == id);

    /// <summary>The outcome with an id, or null.</summary>
    public Outcome? FindOutcome(string id) => Outcomes.FirstOrDefault(outcome => outcome.Id == id);
}

/// <summary>A question; its text is the section with its id.</summary>
public sealed record Question(string Id, ImmutableArray<Answer> Answers, SourceLocation Location);

/// <summary>An answer; its text is the list item with its id.</summary>
/// <param name="To">The node to which it leads.</param>
public sealed record Answer(string Id, string To, SourceLocation Location);

/// <summary>An outcome; its text is the section with its id.</summary>
/// <param name="Next">Recommended pages.</param>
public sealed record Outcome(string Id, ImmutableArray<Located<PageId>> Next, SourceLocation Location);
