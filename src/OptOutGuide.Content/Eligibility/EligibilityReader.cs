using System.Collections.Immutable;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Sources.Yaml;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Eligibility;

/// <summary>Reads <c>eligibility.yaml</c>. Guarantees that every path ends in exactly one outcome and every outcome can be reached.</summary>
internal static class EligibilityReader
{
    /// <summary>The tree; null, with diagnostics, if it is not valid.</summary>
    public static EligibilityTree? Read(YamlMap map)
    {
        var start = map.Name("start");
        var questions = map.Maps("questions").Select(ReadQuestion).ToImmutableArray();
        var outcomes = map.Maps("outcomes").Select(ReadOutcome).ToImmutableArray();
        map.Close();
        if (map.HasErrors) return null;

        var tree = new EligibilityTree(start, questions, outcomes);
        CheckIds(map, tree);
        if (!map.HasErrors) CheckPaths(map, tree);
        return map.HasErrors ? null : tree;
    }

    private static Question ReadQuestion(YamlMap map)
    {
        var question = new Question(map.Name("id"), [.. map.Maps("answers").Select(ReadAnswer)], map.Location);
        if (question.Answers.Length < 2 && map.Has("answers"))
            map.Reject("answers", Rule.WrongValue, "A question needs at least two answers.", "Add another one, or remove the question.");
        map.Close();
        return question;
    }

    private static Answer ReadAnswer(YamlMap map)
    {
        var answer = new Answer(map.Name("id"), map.Name("to"), map.Location);
        map.Close();
        return answer;
    }

    private static Outcome ReadOutcome(YamlMap map)
    {
        var next = map.PathList("next").Select(page => new Located<PageId>(new PageId(page.Value), page.Location));
        var outcome = new Outcome(map.Name("id"), [.. next], map.Location);
        map.Close();
        return outcome;
    }

    private static IEnumerable<Located<string>> LocatedNodes(EligibilityTree tree) =>
        tree.Questions.Select(question => new Located<string>(question.Id, question.Location))
            .Concat(tree.Outcomes.Select(outcome => new Located<string>(outcome.Id, outcome.Location)));

    private static void CheckIds(YamlMap map, EligibilityTree tree)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var answers = tree.Questions.SelectMany(question => question.Answers).Select(answer => new Located<string>(answer.Id, answer.Location));
        foreach (var (id, location) in LocatedNodes(tree).Concat(answers).Where(id => !seen.Add(id.Value)))
        {
            map.RejectAt(
                location,
                Rule.DuplicateId,
                $"The id '{id}' is used twice among questions, answers and outcomes.",
                "Give one of the two another id.");
        }

        var known = tree.Nodes.ToHashSet(StringComparer.Ordinal);
        if (tree.FindQuestion(tree.Start) is null)
            map.Reject("start", Rule.UnknownReference, $"There is no question '{tree.Start}'.", "Name one of the questions.");
        foreach (var question in tree.Questions)
        {
            foreach (var answer in question.Answers.Where(answer => !known.Contains(answer.To)))
            {
                map.RejectAt(
                    answer.Location,
                    Rule.UnknownReference,
                    $"The answer '{answer.Id}' leads to '{answer.To}', which does not exist.",
                    Suggestions.FixFor(answer.To, known, "Name a question or an outcome."));
            }
        }
    }

    private static void CheckPaths(YamlMap map, EligibilityTree tree)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal) { tree.Start };
        if (FindCycle(tree, reached) is { } cycle)
        {
            map.RejectAt(
                tree.FindQuestion(cycle[0])!.Location,
                Rule.DeadEnd,
                $"The questions form a cycle: {string.Join(" → ", cycle)}.",
                "Let one of the answers lead to an outcome.");
            return;
        }

        foreach (var (id, location) in LocatedNodes(tree).Where(node => !reached.Contains(node.Value)))
            map.RejectAt(location, Rule.DeadEnd, $"No answer leads to '{id}'.", "Let an answer lead to it, or remove it.");
    }

    // Depth-first search with an explicit stack, because the tree can be deep. Each question is visited once.
    private static List<string>? FindCycle(EligibilityTree tree, HashSet<string> reached)
    {
        var questions = tree.Questions.ToDictionary(question => question.Id, StringComparer.Ordinal);
        var path = new Stack<Visit>([new(tree.Start, 0)]);
        var onPath = new HashSet<string>(StringComparer.Ordinal) { tree.Start };
        while (path.TryPop(out var current))
        {
            if (!questions.TryGetValue(current.Node, out var question) || current.NextAnswer == question.Answers.Length)
            {
                onPath.Remove(current.Node);
                continue;
            }

            path.Push(current with { NextAnswer = current.NextAnswer + 1 });
            var to = question.Answers[current.NextAnswer].To;
            if (onPath.Contains(to)) return [.. path.Select(visit => visit.Node).Reverse().SkipWhile(node => node != to), to];
            if (!reached.Add(to)) continue;
            onPath.Add(to);
            path.Push(new(to, 0));
        }

        return null;
    }

    /// <summary>A node on the current path.</summary>
    /// <param name="NextAnswer">The index of the answer to follow next.</param>
    private sealed record Visit(string Node, int NextAnswer);
}
