using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using OptOutGuide.Content.Deadlines;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Markup;
using OptOutGuide.Content.Sources;
using OptOutGuide.Content.Sources.Yaml;

namespace OptOutGuide.Content.Catalog;

/// <summary>Builds the catalog from files: facts, then front matter and addresses, then texts, then what ties them together.</summary>
/// <remarks>
/// Every stage goes on after findings, so that an author sees all of them at once. A stage leaves out what stands on
/// something that already has a finding, so that one mistake gives one finding.
/// </remarks>
public sealed class CatalogBuilder
{
    private readonly DiagnosticBag _bag = new();
    private readonly ContentTree _tree;
    private readonly HashSet<string> _doubtfulFiles = new(StringComparer.Ordinal);
    private ImmutableArray<SiteLanguage> _languages = [];
    private FrozenDictionary<string, UiText?> _ui = FrozenDictionary<string, UiText?>.Empty;

    private CatalogBuilder(ContentFolder folder)
    {
        _bag.AddRange(folder.Diagnostics);
        _tree = new ContentTree(folder.Files, _bag);
    }

    /// <summary>Builds the catalog of a folder, or says what stands in its way.</summary>
    public static CatalogBuild Build(ContentFolder folder)
    {
        var builder = new CatalogBuilder(folder);
        var catalog = builder.Build(VersionOf(folder.Files));
        var diagnostics = builder._bag.Sorted();
        return diagnostics.Any(found => found.Rule.Severity == Severity.Error)
            ? new CatalogBuild(null, diagnostics)
            : new CatalogBuild(catalog, diagnostics);
    }

    private ContentCatalog? Build(string version)
    {
        if (ReadYaml("site.yaml", "Every site has one: languages and address.") is not { } siteMap) return null;
        var site = SiteFactsReader.Read(siteMap, _bag);
        if (site.Languages.IsEmpty) return null;

        _languages = site.Languages;
        _ui = _languages.ToFrozenDictionary(language => language.Code, ReadUi, StringComparer.Ordinal);
        var reader = new FactsReader(_languages, _bag);
        var forms = ReadYaml("forms.yaml", "It lists Meta's forms.") is { } formsMap ? reader.ReadForms(formsMap) : null;

        var drafts = ReadPages(reader, forms);
        var deadlineIds = _tree.FoldersIn("deadlines");
        var deadlines = deadlineIds.ToDictionary(id => id, id => ReadDeadlineFacts(id), StringComparer.Ordinal);
        var deadlineDrafts = deadlineIds.ToDictionary(id => id, id => ReadWords($"deadlines/{id}", id, FrontMatterReader.ReadTitle), StringComparer.Ordinal);
        _tree.Close();

        var slugs = _languages.ToDictionary(language => language.Code, language => _ui[language.Code]?.Slugs ?? new SlugText("guides", "checklist"), StringComparer.Ordinal);
        var addresses = new AddressPlan(_languages, slugs, _bag).Make(drafts);
        var links = new LinkResolver(addresses, forms);

        var documents = drafts.ToDictionary(draft => draft.Id, draft => draft.Words.Select(words => Render(draft, words, links)).ToList());
        var banners = deadlineDrafts.ToDictionary(entry => entry.Key, entry => entry.Value.Select(words => RenderBanner(entry.Key, words, links)).ToList(), StringComparer.Ordinal);
        CheckDocuments(drafts, documents, [.. banners.Values.SelectMany(list => list)]);

        var pages = drafts.Select(draft => ToPage(draft, documents[draft.Id], deadlines)).ToList();
        if (_bag.Count > 0) return null;
        return new ContentCatalog(
            version, site, addresses, pages.OfType<ContentPage>(),
            _ui.ToFrozenDictionary(entry => entry.Key, entry => entry.Value!, StringComparer.Ordinal),
            deadlines.Select(entry => new DeadlineWords(entry.Value!, ByLanguage(banners[entry.Key]))));
    }

    private YamlMap? ReadYaml(string path, string cure)
    {
        if (_tree.Take(path, cure) is not { } file) return null;
        var map = YamlText.Parse(path, file.Text, firstLine: 1, _bag);
        if (map is null) _doubtfulFiles.Add(path);
        return map;
    }

    private UiText? ReadUi(SiteLanguage language)
    {
        if (ReadYaml($"ui/{language.Code}.yaml", "It holds the words of the interface; copy that of another language and translate it.") is not { } map) return null;
        var before = _bag.Count;
        var text = UiTextReader.Read(map, language);
        return _bag.Count == before ? text : null;
    }

    private List<PageDraft> ReadPages(FactsReader reader, FrozenDictionary<string, MetaForm>? forms)
    {
        List<PageDraft> drafts = [ReadPage(PageId.Home, PageKind.Home, "home/home.yaml", FactsReader.ReadHome)];
        drafts.AddRange(_tree.FoldersIn("guides").Select(id => ReadPage(new PageId($"guides/{id}"), PageKind.Guide, $"guides/{id}/guide.yaml", map => reader.ReadGuide(map, forms))));
        drafts.AddRange(_tree.FoldersIn("articles").Select(id => ReadPage(new PageId($"articles/{id}"), PageKind.Article, $"articles/{id}/article.yaml", FactsReader.ReadArticle)));
        return drafts;
    }

    private PageDraft ReadPage(PageId id, PageKind kind, string factsFile, Func<YamlMap, FactsReader.PageFacts> read)
    {
        FactsReader.PageFacts? facts = null;
        if (ReadYaml(factsFile, "It holds what the page states once for all languages.") is { } map)
        {
            var before = _bag.Count;
            facts = read(map);
            if (_bag.Count > before) facts = null;
        }

        return new PageDraft(id, kind, facts, ReadWords(id.Value, id.ShareId, FrontMatterReader.ReadPage));
    }

    private List<WordsDraft> ReadWords(string folder, string id, Func<YamlMap, string, SiteLanguage, FrontMatter> readFront)
    {
        var words = new List<WordsDraft>();
        foreach (var language in _languages)
        {
            if (_tree.Take($"{folder}/{language.Code}.md", $"Write the page in {language.NativeName}.") is not { } file) continue;
            var before = _bag.Count;
            var source = DocumentSource.Split(file, _bag);
            var front = source.Front is { } map ? readFront(map, id, language) : FrontMatterReader.Unknown(id);
            if (_bag.Count > before) _doubtfulFiles.Add(file.RelativePath);
            words.Add(new WordsDraft(language, source, front with { Slug = front.Slug.Length == 0 ? id : front.Slug }));
        }

        return words;
    }

    private Deadline? ReadDeadlineFacts(string id) =>
        ReadYaml($"deadlines/{id}/deadline.yaml", "It holds the last day and its time zone.") is { } map ? FactsReader.ReadDeadline(id, map) : null;

    private ParsedDocument Render(PageDraft draft, WordsDraft words, LinkResolver links)
    {
        var taps = draft.Facts?.Guide?.AllSteps.Where(step => step.Tap is not null).ToDictionary(step => step.Id, step => step.Tap!, StringComparer.Ordinal);
        // Without facts nobody can say which steps tap something; the facts have their own finding.
        IReadOnlyCollection<string> slots = draft is { Kind: PageKind.Guide, Facts: null } ? ["tap"] : [];
        return Render(draft.Id, words, links, taps ?? [], slots);
    }

    private ParsedDocument RenderBanner(string id, WordsDraft words, LinkResolver links) => Render(new PageId($"deadlines/{id}"), words, links, new Dictionary<string, Tap>(), DeadlineWords.Slots);

    private ParsedDocument Render(PageId page, WordsDraft words, LinkResolver links, Dictionary<string, Tap> taps, IReadOnlyCollection<string> slots)
    {
        var file = words.Source.File.RelativePath;
        var before = _bag.Count;
        var notSeen = _ui[words.Language.Code]?.Guide.LabelNotSeen ?? "";
        var body = BodyRenderer.Render(new MarkupContext(page, words.Language, file, words.Source.Body, words.Source.BodyFirstLine, links, taps, slots, notSeen), _bag);
        if (_bag.Count > before) _doubtfulFiles.Add(file);
        return new ParsedDocument(page, words.Language, file, words.Front, body);
    }

    private void CheckDocuments(List<PageDraft> drafts, Dictionary<PageId, List<ParsedDocument>> documents, List<ParsedDocument> banners)
    {
        foreach (var draft in drafts.Where(draft => draft.Facts?.Guide is not null))
        {
            foreach (var document in documents[draft.Id].Where(IsClean)) DocumentChecks.CheckGuide(document, draft.Facts!.Guide!, _bag);
        }

        foreach (var banner in banners.Where(IsClean)) DocumentChecks.CheckDeadline(banner, _bag);
        DocumentChecks.CheckHaveReady(drafts.Where(draft => draft.Kind == PageKind.Guide).SelectMany(draft => documents[draft.Id]).Where(IsClean), _bag);

        var formerAnchors = drafts.Where(draft => draft.Facts?.Guide is not null)
            .ToDictionary(draft => draft.Id, draft => draft.Facts!.Guide!.AllSteps.SelectMany(step => step.Formerly).ToImmutableHashSet(StringComparer.Ordinal));
        DocumentChecks.CheckAnchors([.. documents.Values.SelectMany(list => list), .. banners], _doubtfulFiles, formerAnchors, _bag);
    }

    private bool IsClean(ParsedDocument document) => !_doubtfulFiles.Contains(document.File);

    private ContentPage? ToPage(PageDraft draft, List<ParsedDocument> documents, Dictionary<string, Deadline?> deadlines)
    {
        if (draft.Facts is not { } facts) return null;
        foreach (var unknown in facts.Deadlines.Where(deadline => !deadlines.ContainsKey(deadline.Value)))
            _bag.Add(Rule.UnknownReference, unknown.Where, $"There is no deadline '{unknown.Value}'.", Names.Nearest(unknown.Value, deadlines.Keys) is { } near ? $"Did you mean '{near}'?" : "Add the folder deadlines/… or remove the name.");

        ImmutableArray<Deadline> own = [.. facts.Deadlines.Select(deadline => deadlines.GetValueOrDefault(deadline.Value)).OfType<Deadline>()];
        var words = ByLanguage(documents);
        return draft.Kind switch
        {
            PageKind.Home => new HomePage(draft.Id, facts.Order, facts.Checked, own, words),
            PageKind.Guide => new GuidePage(draft.Id, facts.Order, facts.Checked, own, words, facts.Guide!),
            _ => new ArticlePage(draft.Id, facts.Order, facts.Checked, own, words),
        };
    }

    private static FrozenDictionary<string, ParsedDocument> ByLanguage(IEnumerable<ParsedDocument> documents) =>
        documents.ToFrozenDictionary(document => document.Language.Code, StringComparer.Ordinal);

    private static string VersionOf(ImmutableArray<ContentFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files.OrderBy(file => file.RelativePath, StringComparer.Ordinal))
            hash.AppendData(Encoding.UTF8.GetBytes($"{file.RelativePath}\0{file.Text}\0"));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }
}
