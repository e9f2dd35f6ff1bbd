using System.Collections.Immutable;
using OptOutGuide.Content.Addresses;

namespace OptOutGuide.Content.Eligibility;

/// <summary>"Does this concern me?": questions whose answers lead to further questions and at last to one outcome.</summary>
/// <param name="Start">The id of the first question.</param>
public sealed record EligibilityTree(string Start, ImmutableArray<Question> Questions, ImmutableArray<Outcome> Outcomes)
{
    /// <summary>All nodes: questions, then outcomes.</summary>
    public IEnumerable<string> Nodes => Questions.Select(question => question.Id).Concat(Outcomes.Select(outcome => outcome.Id));

    /// <summary>The page of a node; the first question is the tool's own page.</summary>
    public PageId PageOf(string node) => node == Start ? PageId.Eligibility : new PageId($"{PageId.Eligibility}/{node}");

    /// <summary>The node that a page shows.</summary>
    public string NodeOf(PageId page) => Nodes.First(node => PageOf(node) == page);

    /// <summary>The question of an id, or null.</summary>
    public Question? FindQuestion(string id) => Questions.FirstOrDefault(question => question.Id == id);

    /// <summary>The outcome of an id, or null.</summary>
    public Outcome? FindOutcome(string id) => Outcomes.FirstOrDefault(outcome => outcome.Id == id);
}

/// <summary>One question; its words are the section of its id.</summary>
public sealed record Question(string Id, ImmutableArray<Answer> Answers);

/// <summary>One answer; its words are the list item of its id.</summary>
/// <param name="To">The node that it leads to.</param>
public sealed record Answer(string Id, string To);

/// <summary>An end; its words are the section of its id.</summary>
/// <param name="Next">Pages that help from here on.</param>
public sealed record Outcome(string Id, ImmutableArray<PageId> Next);
