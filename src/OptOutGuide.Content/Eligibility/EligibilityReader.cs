using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Sources.Yaml;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Eligibility;

/// <summary>Reads <c>eligibility.yaml</c> and holds the tree to its promise: every path ends in exactly one outcome, and every outcome can be reached.</summary>
internal static class EligibilityReader
{
    public static EligibilityTree Read(YamlMap map, DiagnosticBag bag)
    {
        var before = bag.Count;
        var start = map.Name("start");
        var questions = map.Maps("questions").Select(ReadQuestion).ToList();
        var outcomes = map.Maps("outcomes").Select(ReadOutcome).ToList();
        map.Close();
        var tree = new EligibilityTree(start, [.. questions.Select(question => question.Value)], [.. outcomes.Select(outcome => outcome.Value)]);
        if (bag.Count > before) return tree;

        var places = questions.Select(question => new Located<string>(question.Value.Id, question.Location)).Concat(outcomes.Select(outcome => new Located<string>(outcome.Value.Id, outcome.Location))).ToList();
        CheckIds(map, tree, places, bag);
        if (bag.Count == before) CheckPaths(map, tree, places, bag);
        return tree;
    }

    private static Located<Question> ReadQuestion(YamlMap map)
    {
        var question = new Question(map.Name("id"), [.. map.Maps("answers").Select(ReadAnswer)]);
        if (question.Answers.Length < 2 && map.Has("answers")) map.Reject("answers", Rule.WrongValue, "A question needs at least two answers.", "Add another one, or leave the question out.");
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

    private static void CheckIds(YamlMap map, EligibilityTree tree, List<Located<string>> places, DiagnosticBag bag)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in tree.Nodes.Concat(tree.Questions.SelectMany(question => question.Answers).Select(answer => answer.Id)).Where(id => !seen.Add(id)))
            bag.Add(Rule.DuplicateId, map.Location, $"The id '{id}' stands twice among questions, answers and outcomes.", "Give one of the two another id.");

        var nodes = tree.Nodes.ToHashSet(StringComparer.Ordinal);
        if (tree.FindQuestion(tree.Start) is null) map.Reject("start", Rule.UnknownReference, $"There is no question '{tree.Start}'.", "Name one of the questions.");
        foreach (var question in tree.Questions)
        {
            foreach (var answer in question.Answers.Where(answer => !nodes.Contains(answer.To)))
            {
                bag.Add(Rule.UnknownReference, places.First(place => place.Value == question.Id).Location, $"The answer '{answer.Id}' leads to '{answer.To}', which does not exist.",
                    Suggestions.ClosestMatch(answer.To, nodes) is { } near ? $"Did you mean '{near}'?" : "Name a question or an outcome.");
            }
        }
    }

    private static void CheckPaths(YamlMap map, EligibilityTree tree, List<Located<string>> places, DiagnosticBag bag)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal) { tree.Start };
        if (FindCircle(tree, reached) is { } circle)
        {
            bag.Add(Rule.DeadEnd, map.Location, $"The questions go round in a circle: {string.Join(" → ", circle)}.", "Let one of the answers lead to an outcome.");
            return;
        }

        foreach (var (id, location) in places.Where(place => !reached.Contains(place.Value)))
            bag.Add(Rule.DeadEnd, location, $"No path leads to '{id}'.", "Let an answer lead there, or remove it.");
    }

    // With a way of its own, not by calling itself, and each question once: there may be many, and many ways to each.
    private static List<string>? FindCircle(EligibilityTree tree, HashSet<string> reached)
    {
        var questions = tree.Questions.ToDictionary(question => question.Id, StringComparer.Ordinal);
        var (way, onWay) = (new Stack<Step>([new(tree.Start, 0)]), new HashSet<string>(StringComparer.Ordinal) { tree.Start });
        while (way.TryPop(out var here))
        {
            if (!questions.TryGetValue(here.Node, out var question) || here.Next == question.Answers.Length)
            {
                onWay.Remove(here.Node);
                continue;
            }

            way.Push(here with { Next = here.Next + 1 });
            var to = question.Answers[here.Next].To;
            if (onWay.Contains(to)) return [.. way.Select(step => step.Node).Reverse().SkipWhile(node => node != to), to];
            if (!reached.Add(to)) continue;
            onWay.Add(to);
            way.Push(new(to, 0));
        }

        return null;
    }

    /// <summary>A question on the way, and which of its answers is tried next.</summary>
    private sealed record Step(string Node, int Next);
}
