using System.Collections.Frozen;
using System.Collections.Immutable;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Claims;
using OptOutGuide.Content.Deadlines;
using OptOutGuide.Content.Eligibility;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Sources.Yaml;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Documents;

/// <summary>Reads the facts files: <c>guide.yaml</c>, <c>article.yaml</c>, <c>home.yaml</c>, <c>deadline.yaml</c>, <c>forms.yaml</c>.</summary>
/// <param name="sources">Null when <c>sources.yaml</c> has findings: then nobody can say which sources exist.</param>
internal sealed class PageFactsReader(ImmutableArray<SiteLanguage> languages, FrozenDictionary<string, Source>? sources, DiagnosticBag bag)
{
    /// <summary>A section that is shown in a form of its own.</summary>
    public sealed record RoleOfSection(string Section, SectionRole Role, SourceLocation Location);

    /// <summary>What a page's facts file says.</summary>
    public sealed record PageFacts(int Order, ImmutableArray<Located<string>> Deadlines)
    {
        public ImmutableArray<Located<string>> Next { get; init; } = [];

        public ImmutableArray<RoleOfSection> Roles { get; init; } = [];

        public GuideFacts? Guide { get; init; }

        public ArticleGroup Group { get; init; }

        public DataBlock Data { get; init; }

        public EligibilityTree? Tree { get; init; }

        public bool Has(SectionRole role) => Roles.Any(entry => entry.Role == role);
    }

    public static PageFacts ReadHome(YamlMap map) => Closed(map, new PageFacts(0, map.NameList("deadlines")));

    public static PageFacts ReadArticle(YamlMap map) => Closed(map, ReadFrame(map) with
    {
        Group = map.Has("group") ? map.Choice<ArticleGroup>("group") : ArticleGroup.Know,
        Data = map.Has("data") ? map.Choice<DataBlock>("data") : DataBlock.None,
    });

    public PageFacts ReadGuide(YamlMap map, FrozenDictionary<string, MetaForm>? forms)
    {
        var guide = new GuideFacts(
            map.Text("service"),
            [.. map.Maps("paths").Select(path => ReadPath(path, forms))],
            map.Has("shared") ? [.. map.Maps("shared").Select(ReadStep)] : []);
        CheckIds(map, guide);
        return Closed(map, ReadFrame(map) with { Guide = guide });
    }

    public PageFacts ReadEligibility(YamlMap map) => new(0, []) { Tree = EligibilityReader.Read(map, bag) };

    public static Deadline? ReadDeadline(string id, YamlMap map)
    {
        var lastDay = map.Date("lastDay");
        var zone = map.Text("zone");
        var (revision, revised) = (map.Number("revision"), map.Date("revised"));
        map.Close();
        if (zone.Length == 0) return null;
        if (Identifiers.IsTimeZoneId(zone) && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found)) return new Deadline(id, lastDay, found, revision, revised);
        map.Reject("zone", Rule.WrongValue, $"'{zone}' is not a time zone that this machine knows.", "Use a name of the IANA list, for example Europe/Paris.");
        return null;
    }

    public FrozenDictionary<string, MetaForm> ReadForms(YamlMap map)
    {
        var forms = new Dictionary<string, MetaForm>(StringComparer.Ordinal);
        foreach (var entry in map.Maps("forms"))
        {
            var form = ReadForm(entry);
            if (form.Id.Length > 0 && !forms.TryAdd(form.Id, form)) bag.Add(Rule.DuplicateId, entry.At("id"), $"The form '{form.Id}' is listed twice.", "Remove one of the two.");
        }

        map.Close();
        return forms.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static PageFacts ReadFrame(YamlMap map) => new(map.Number("order"), map.NameList("deadlines"))
    {
        Next = map.PathList("next"),
        Roles = map.OptionalMap("sections") is { } roles ? [.. roles.Keys.Select(id => new RoleOfSection(id, roles.Choice<SectionRole>(id), roles.At(id)))] : [],
    };

    private MetaForm ReadForm(YamlMap map)
    {
        var before = map.Has("address");
        var form = new MetaForm(
            map.Name("id"),
            map.FormAddress("address"),
            map.Choice<FormStatus>("status"),
            ReadDatedSource(map, "read")!,
            map.Text("opened") == "never" ? null : map.Date("opened"),
            map.Location);
        map.Close();
        if (before && form.Address.Host != "invalid.invalid" && !MetaForm.AllowedHosts.Contains(form.Address.Host, StringComparer.Ordinal))
        {
            map.Reject("address", Rule.FormHost, $"The host '{form.Address.Host}' is not one of Meta's form hosts.",
                $"Use a form on {string.Join(", ", MetaForm.AllowedHosts.Order(StringComparer.Ordinal))}. A new host is a change of the program, which a developer reviews.");
        }

        return form;
    }

    private Source? ReadDatedSource(YamlMap map, string key)
    {
        var id = map.Name(key);
        if (id.Length == 0 || sources is null) return null;
        if (sources.TryGetValue(id, out var source) && source.Date is not null) return source;
        RejectSource(map, map.At(key), id, source);
        return null;
    }

    private ImmutableArray<Source> ReadDatedSources(YamlMap map, string key)
    {
        var dated = ImmutableArray.CreateBuilder<Source>();
        foreach (var id in map.NameList(key))
        {
            if (sources is null) continue;
            if (sources.TryGetValue(id.Value, out var source) && source.Date is not null) dated.Add(source);
            else RejectSource(map, id.Location, id.Value, source);
        }

        if (map.NameList(key).IsEmpty) map.Reject(key, Rule.MissingKey, $"'{key}' names no source.", "Name at least one: [id-of-a-source].");
        return dated.ToImmutable();
    }

    private void RejectSource(YamlMap map, SourceLocation location, string id, Source? source) => map.RejectAt(
        location,
        Rule.UnknownReference,
        source is null ? $"There is no source '{id}' in sources.yaml." : $"The source '{id}' has no date, so it cannot say when something was seen.",
        source is null && Suggestions.ClosestMatch(id, sources!.Keys) is { } near ? $"Did you mean '{near}'?" : "Name a source that is listed there with its date.");

    private GuideRoute ReadPath(YamlMap map, FrozenDictionary<string, MetaForm>? forms)
    {
        MetaForm? form = null;
        if (map.OptionalName("form") is { Length: > 0 } id && forms is not null && !forms.TryGetValue(id, out form))
            map.Reject("form", Rule.UnknownReference, $"There is no form '{id}' in forms.yaml.", Suggestions.ClosestMatch(id, forms.Keys) is { } near ? $"Did you mean '{near}'?" : "Add it there.");
        var path = new GuideRoute(map.Name("id"), form, ReadDatedSources(map, "seen"), [.. map.Maps("steps").Select(ReadStep)]);
        return Closed(map, path);
    }

    private StepFacts ReadStep(YamlMap map) => Closed(map, new StepFacts(
        map.Name("id"),
        map.OptionalMap("tap") is { } tap ? ReadTap(tap) : null,
        [.. map.NameList("formerly").Select(old => old.Value)]));

    private Tap? ReadTap(YamlMap map)
    {
        var kind = map.Choice<TapKind>("kind");
        var labels = map.Map("label") is { } label ? ReadLabels(label) : [];
        return Closed(map, labels.IsEmpty ? null : new Tap(kind, labels));
    }

    private ImmutableArray<TapLabel> ReadLabels(YamlMap map)
    {
        var seen = languages.Where(language => map.Has(language.Code)).Select(language => new TapLabel(language, map.Text(language.Code))).ToImmutableArray();
        map.Close();
        if (seen.IsEmpty) bag.Add(Rule.MissingKey, map.Location, "The label is given in no language of the site.", "Give it at least in the language in which it was seen.");
        return seen;
    }

    private static void CheckIds(YamlMap map, GuideFacts guide)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var ids = guide.Routes.Select(path => path.Id).Concat(guide.AllSteps.SelectMany(step => step.Formerly.Prepend(step.Id)));
        foreach (var id in ids.Where(id => id.Length > 0 && !seen.Add(id)))
            map.Reject("paths", Rule.DuplicateId, $"The id '{id}' stands twice among the paths and steps of this guide.", "Give one of the two another id.");
    }

    private static T Closed<T>(YamlMap map, T facts)
    {
        map.Close();
        return facts;
    }
}
