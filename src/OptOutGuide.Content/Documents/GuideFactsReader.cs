using System.Collections.Frozen;
using System.Collections.Immutable;
using OptOutGuide.Content.Claims;
using OptOutGuide.Content.Forms;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Sources.Yaml;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Documents;

/// <summary>Reads <c>guide.yaml</c>.</summary>
/// <param name="forms">By id; null if <c>forms.yaml</c> has errors, so that references to forms cannot be checked.</param>
internal sealed class GuideFactsReader(
    ImmutableArray<SiteLanguage> languages,
    SourceResolver sources,
    FrozenDictionary<string, MetaForm>? forms)
{
    public GuideFacts Read(YamlMap map)
    {
        var common = PageFactsReader.ReadCommon(map);
        var former = new List<FormerAnchor>(common.FormerAnchors);
        var guide = new GuideFacts(
            common,
            map.Text("service"),
            [.. map.Maps("paths").Select(path => ReadRoute(path, former))],
            map.Has("shared") ? [.. map.Maps("shared").Select(step => ReadStep(step, former))] : []);
        guide = guide with { Common = common with { FormerAnchors = [.. former] } };
        CheckIds(map, guide);
        map.Close();
        return guide;
    }

    private GuideRoute ReadRoute(YamlMap map, List<FormerAnchor> former)
    {
        var route = new GuideRoute(map.Name("id"), ReadForm(map), sources.ReadList(map, "seen"), [.. map.Maps("steps").Select(step => ReadStep(step, former))]);
        if (GuideFacts.SharedSections.Contains(route.Id, StringComparer.Ordinal))
        {
            map.Reject(
                "id",
                Rule.DuplicateId,
                $"The id '{route.Id}' is that of a section that all guides have, so no path can have it.",
                "Give the path another id, also at its heading in each language.");
        }

        ReadFormerIds(map, route.Id, former);
        map.Close();
        return route;
    }

    private MetaForm? ReadForm(YamlMap map)
    {
        if (map.OptionalName("form") is not { Length: > 0 } id || forms is null) return null;
        if (forms.TryGetValue(id, out var form)) return form;
        map.Reject("form", Rule.UnknownReference, $"There is no form '{id}' in forms.yaml.", Suggestions.FixFor(id, forms.Keys, "Add it there."));
        return null;
    }

    private StepFacts ReadStep(YamlMap map, List<FormerAnchor> former)
    {
        var step = new StepFacts(map.Name("id"), map.OptionalMap("tap") is { } tap ? ReadTap(tap) : null);
        ReadFormerIds(map, step.Id, former);
        map.Close();
        return step;
    }

    private static void ReadFormerIds(YamlMap map, string target, List<FormerAnchor> former) =>
        former.AddRange(map.NameList("formerly").Select(old => new FormerAnchor(old.Value, target, old.Location)));

    private Tap? ReadTap(YamlMap map)
    {
        var kind = map.Choice<TapKind>("kind");
        var labels = map.Map("label") is { } label ? ReadLabels(label) : [];
        map.Close();
        return labels.IsEmpty ? null : new Tap(kind, labels);
    }

    // Typography is applied here, once, so that HTML, Markdown and data contain the same label.
    private ImmutableArray<TapLabel> ReadLabels(YamlMap map)
    {
        ImmutableArray<TapLabel> labels =
        [
            .. languages
                .Where(language => map.Has(language.Code))
                .Select(language => new TapLabel(language, Typography.Apply(map.Text(language.Code), language.Spacing), map.At(language.Code))),
        ];
        map.Close();
        if (labels.IsEmpty)
        {
            map.RejectAt(
                map.Location,
                Rule.MissingKey,
                "The label exists in no language of the site.",
                "Add it at least in the language in which it was seen.");
        }

        return labels;
    }

    private static void CheckIds(YamlMap map, GuideFacts guide)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var ids = guide.Routes.Select(route => route.Id).Concat(guide.AllSteps.Select(step => step.Id));
        foreach (var id in ids.Where(id => id.Length > 0 && !seen.Add(id)))
            map.Reject("paths", Rule.DuplicateId, $"The id '{id}' is used twice in this guide.", "Give one of the two another id.");
    }
}
