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
        var questions = map.Maps("questions").Select(ReadQuestion).ToList();
        var outcomes = map.Maps("outcomes").Select(ReadOutcome).ToList();
        map.Close();
        if (map.HasErrors) return null;

        var tree = new EligibilityTree(start, [.. questions.Select(question => question.Value)], [.. outcomes.Select(outcome => outcome.Value)]);
        List<Located<string>> nodes =
        [
            .. questions.Select(question => new Located<string>(question.Value.Id, question.Location)),
            .. outcomes.Select(outcome => new Located<string>(outcome.Value.Id, outcome.Location)),
        ];
        CheckIds(map, tree, nodes);
        if (!map.HasErrors) CheckPaths(map, tree, nodes);
        return map.HasErrors ? null : tree;
    }

    private static Located<Question> ReadQuestion(YamlMap map)
    {
        var question = new Question(map.Name("id"), [.. map.Maps("answers").Select(ReadAnswer)]);
        if (question.Answers.Length < 2 && map.Has("answers"))
            map.Reject("answers", Rule.WrongValue, "A question needs at least two answers.", "Add another one, or remove the question.");
        map.Close();
        return new(question, map.Location);
    }

    private static Answer ReadAnswer(YamlMap map)
    {
        var answer = new Answer(map.Name("id"), map.Name("to"));
        map.Close();
        return answer;
    }

    private static Located<Outcome> ReadOutcome(YamlMap map)
    {
        var outcome = new Outcome(map.Name("id"), [.. map.PathList("next").Select(page => new PageId(page.Value))]);
        map.Close();
        return new(outcome, map.Location);
    }

    private static void CheckIds(YamlMap map, EligibilityTree tree, List<Located<string>> nodes)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var ids = tree.Nodes.Concat(tree.Questions.SelectMany(question => question.Answers).Select(answer => answer.Id));
        foreach (var id in ids.Where(id => !seen.Add(id)))
        {
            map.RejectAt(
                map.Location,
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
                    nodes.First(node => node.Value == question.Id).Location,
                    Rule.UnknownReference,
                    $"The answer '{answer.Id}' leads to '{answer.To}', which does not exist.",
                    Suggestions.FixFor(answer.To, known, "Name a question or an outcome."));
            }
        }
    }

    private static void CheckPaths(YamlMap map, EligibilityTree tree, List<Located<string>> nodes)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal) { tree.Start };
        if (FindCycle(tree, reached) is { } cycle)
        {
            map.RejectAt(
                map.Location,
                Rule.DeadEnd,
                $"The questions form a cycle: {string.Join(" → ", cycle)}.",
                "Let one of the answers lead to an outcome.");
            return;
        }

        foreach (var (id, location) in nodes.Where(node => !reached.Contains(node.Value)))
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
