using System.Globalization;
using System.Text;

namespace OptOutGuide.Benchmarks.Growth;

/// <summary>A generated guide, determined by its number.</summary>
/// <param name="number">From 1.</param>
/// <param name="last">The number of the last guide, to which links are limited.</param>
internal sealed class MadeGuide(int number, int last, IReadOnlyList<string> claims, IReadOnlyList<string> sources)
{
    private readonly StringBuilder _facts = new();
    private readonly (StringBuilder En, StringBuilder Fr) _text = (new StringBuilder(), new StringBuilder());
    private uint _seed = (uint)number * 2654435769u;
    private int _step;

    public string Id => IdOf(number);

    private string Service => string.Create(CultureInfo.InvariantCulture, $"Lumo {number}");

    /// <summary>The files of the guide in the content folder.</summary>
    public (string Facts, string En, string Fr) Write()
    {
        Front();
        Some(Sentences.Leads, 4, said => Sentence(said, cites: true));
        Heading("have-ready", new("Have ready", "À préparer"));
        Some(Sentences.Ready, 4, said => Item("- ", said, StepId("ready")));
        Heading("ways", new("Choose one way", "Choisissez un chemin"));
        Some(Sentences.Facts, 3, said => Sentence(said, cites: true));
        Append(new("\n\n", "\n\n"));
        Some(Sentences.Onward, 2, said => Sentence(said, cites: false));
        Some(Sentences.Ways, 2 + Roll(3), Way);
        _facts.Append("shared:\n");
        Heading("finish", new("Fill in and send", "Remplissez et envoyez"));
        Some(Sentences.Finish, 5, Step);
        (string Id, Said Heading)[] sections =
        [
            ("proof", new("Your proof", "Votre preuve")),
            ("if-it-fails", new("If it does not work", "Si cela ne marche pas")),
            ("good-to-know", new("Good to know", "Bon à savoir")),
        ];
        foreach (var (id, heading) in sections)
        {
            Heading(id, heading);
            Some(Sentences.Topics, 2 + Roll(3), Topic);
        }

        return (_facts.ToString(), _text.En.ToString(), _text.Fr.ToString());
    }

    private void Front()
    {
        _facts.Append(CultureInfo.InvariantCulture, $"service: {Service}\norder: {1000 + number}\ndeadlines: [eu-training]\n");
        _facts.Append(CultureInfo.InvariantCulture, $"next: [articles/what-objecting-does, guides/{Other()}, guides/facebook]\n");
        _facts.Append("sections: { proof: confirmation }\npaths:\n");
        Append(new(
            $"---\ntitle: Object on {Service}\nshort: {Service}\n"
            + $"description: \"How to tell {Service} not to train its AI with your posts and pictures. The direct form and other ways.\"\n"
            + $"changed: 2026-11-22\n---\n",
            $"---\ntitle: S'opposer sur {Service}\nshort: {Service}\n"
            + $"description: \"Comment refuser que {Service} entraîne son IA avec vos publications et vos photos. Le formulaire et d'autres chemins.\"\n"
            + $"slug: {Id}-opposition\nchanged: 2026-11-22\n---\n"));
    }

    private void Way(Said said)
    {
        var id = StepId("way");
        _facts.Append(CultureInfo.InvariantCulture, $"  - id: {id}\n    seen: [{One(sources)}, {One(sources)}]\n    steps:\n");
        Heading(id, said, level: 3);
        Some(Sentences.Steps, 3 + Roll(3), Step);
    }

    private void Step(Said said)
    {
        var id = StepId("step");
        _facts.Append(CultureInfo.InvariantCulture, $"      - id: {id}\n");
        if (Roll(3) == 0)
        {
            var label = Named(One(Sentences.Labels));
            _facts.Append(CultureInfo.InvariantCulture, $"        tap: {{ kind: menu, label: {{ en: \"{label.En}\", fr: \"{label.Fr}\" }} }}\n");
            said = One(Sentences.Taps);
        }

        Item("1. ", said, id);
        if (Roll(3) == 0) Append(Named(One(Sentences.Notes)), before: "\n\n   ");
    }

    private void Topic(Said topic)
    {
        Append(topic, before: "\n- **", after: ".**");
        Some(Sentences.Facts, 2, said => Sentence(said, cites: true));
        if (Roll(2) == 0) Sentence(One(Sentences.Onward), cites: false);
    }

    private void Sentence(Said said, bool cites) => Append(said, before: _text.En[^1] == '\n' ? "" : " ", after: cites ? $"[@{One(claims)}]" : "");

    private void Item(string mark, Said said, string id) => Append(said, before: "\n" + mark, after: $"{(Roll(2) == 0 ? $"[@{One(claims)}]" : "")} {{#{id}}}");

    private void Heading(string id, Said said, int level = 2) => Append(said, before: $"\n\n{new string('#', level)} ", after: $" {{#{id}}}\n");

    private void Append(Said said, string before = "", string after = "")
    {
        var named = Named(said);
        _text.En.Append(before).Append(named.En).Append(after);
        _text.Fr.Append(before).Append(named.Fr).Append(after);
    }

    private Said Named(Said said)
    {
        var other = said.En.Contains('@', StringComparison.Ordinal) && !said.En.StartsWith('[') ? Other() : "";
        string In(string text) => text.Replace("%", Service, StringComparison.Ordinal).Replace("guides/@", $"guides/{other}", StringComparison.Ordinal);
        return new(In(said.En), In(said.Fr));
    }

    private string StepId(string kind) => string.Create(CultureInfo.InvariantCulture, $"{kind}-{number}-{++_step}");

    private string Other() => IdOf(1 + Roll(last));

    private static string IdOf(int number) => string.Create(CultureInfo.InvariantCulture, $"lumo-{number}");

    private T One<T>(IReadOnlyList<T> all) => all[Roll(all.Count)];

    // A part of the list from a random index on: no sentence occurs twice.
    private void Some(Said[] all, int count, Action<Said> write)
    {
        var start = Roll(all.Length);
        for (var i = 0; i < count; i++) write(all[(start + i) % all.Length]);
    }

    // The linear congruential generator of Numerical Recipes: the same numbers on every machine and runtime.
    private int Roll(int below)
    {
        _seed = (_seed * 1664525) + 1013904223;
        return (int)((_seed >> 8) % (uint)below);
    }
}
