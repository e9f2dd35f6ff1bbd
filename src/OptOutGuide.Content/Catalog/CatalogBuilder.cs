using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Authorities;
using OptOutGuide.Content.Changes;
using OptOutGuide.Content.Claims;
using OptOutGuide.Content.Deadlines;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Glossary;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Markup;
using OptOutGuide.Content.Sources;
using OptOutGuide.Content.Sources.Yaml;
using OptOutGuide.Content.StructuralChecks;
using OptOutGuide.Content.Text;
using OptOutGuide.Content.Ui;

namespace OptOutGuide.Content.Catalog;

/// <summary>Builds the catalog from files: facts, then front matter and addresses, then texts, then what ties them together.</summary>
/// <remarks>
/// Every stage goes on after findings, so that an author sees all of them at once. A stage leaves out what stands on
/// something that already has a finding, so that one mistake gives one finding.
/// </remarks>
public sealed class CatalogBuilder
{
    private readonly DiagnosticBag _bag = new();
    private readonly ContentFileSet _tree;
    private readonly ThreadLocal<RenderBuffers> _desks;
    private readonly HashSet<string> _doubtfulFiles = new(StringComparer.Ordinal);
    private FrozenDictionary<string, UiText?> _ui = FrozenDictionary<string, UiText?>.Empty;
    private FrozenDictionary<string, GlossaryMatcher?> _terms = FrozenDictionary<string, GlossaryMatcher?>.Empty;

    private CatalogBuilder(ContentFolder folder, ThreadLocal<RenderBuffers> desks)
    {
        _desks = desks;
        _bag.AddRange(folder.Diagnostics);
        _tree = new ContentFileSet(folder.Files, _bag);
    }

    /// <summary>Builds the catalog of a folder, or says what stands in its way.</summary>
    public static CatalogBuild Build(ContentFolder folder)
    {
        using var desks = new ThreadLocal<RenderBuffers>(() => new RenderBuffers());
        // These two are needed at the end only, and the first steps of what follows have work for one processor.
        var hidden = Task.Run(() => HiddenCharacters.Check(folder.Files));
        var version = Task.Run(() => VersionOf(folder.Files));
        var builder = new CatalogBuilder(folder, desks);
        var catalog = builder.Build(version);
        builder._bag.AddRange(hidden.Result);
        var diagnostics = builder._bag.Sorted();
        return new CatalogBuild(diagnostics.IsEmpty ? catalog : null, diagnostics);
    }

    private ContentCatalog? Build(Task<string> version)
    {
        if (new PageSourceReader(_tree, SiteConfig.Unknown, _doubtfulFiles, _bag).ReadYaml("site.yaml", "Every site has one: languages and address.") is not { } siteMap) return null;
        var site = SiteConfigReader.Read(siteMap, _bag);
        if (site.Languages.IsEmpty) return null;

        var reader = new PageSourceReader(_tree, site, _doubtfulFiles, _bag);
        _ui = site.Languages.ToFrozenDictionary(language => language.Code, language => ReadUi(reader, language), StringComparer.Ordinal);
        var register = ReadRegister(reader, site.Languages);
        var authorities = ReadAuthorities(reader, site.Languages);
        var glossary = ReadGlossary(reader, site.Languages);
        var changes = ReadChanges(reader, site.Languages, register);
        var sources = register?.Sources.ToFrozenDictionary(source => source.Id, StringComparer.Ordinal);
        PageFactsReader FactsFor(DiagnosticBag bag) => new(site.Languages, sources, bag);
        var forms = reader.ReadWhole("forms.yaml", "It lists Meta's forms.", FactsFor(_bag).ReadForms);
        var drafts = reader.ReadPages(FactsFor, forms);
        var deadlines = reader.ReadDeadlines();
        _tree.Close();

        var addresses = new UrlMapBuilder(site.Languages, SlugsOf(site), _bag).Make(drafts);
        var links = new LinkResolver(addresses, forms);
        if (glossary is not null) _terms = site.Languages.ToFrozenDictionary(language => language.Code, language => GlossaryMatcher.For(glossary, language), StringComparer.Ordinal);
        var rendered = OrderedParallel.Select(drafts, _bag, _doubtfulFiles, (draft, bag, doubtful) => draft.Translations.Select(words => Render(draft, words, links, bag, doubtful)).ToList());
        var documents = new Dictionary<string, List<ParsedDocument>>(StringComparer.Ordinal);
        for (var i = 0; i < drafts.Length; i++) documents.Add(drafts[i].Id.Value, rendered[i]);
        var banners = deadlines.ToDictionary(draft => draft.Id, draft => draft.Translations.Select(words => RenderBanner(draft.Id, words, links)).ToList(), StringComparer.Ordinal);
        CheckDocuments(drafts, documents, [.. banners.Values.SelectMany(list => list)], authorities, changes);
        if (glossary is not null) DocumentChecks.CheckTerms(glossary, documents, _bag);

        var pages = drafts.Select(draft => ToPage(draft, documents[draft.Id.Value], deadlines)).ToList();
        if (_bag.Count > 0) return null;
        return new ContentCatalog(
            version.Result, site, addresses, pages.OfType<ContentPage>(),
            _ui.ToFrozenDictionary(entry => entry.Key, entry => entry.Value!, StringComparer.Ordinal),
            deadlines.Select(draft => new DeadlineText(draft.Deadline!, ByLanguage(banners[draft.Id]))),
            register!, forms!.Values, authorities!, glossary!, changes!);
    }

    private static UiText? ReadUi(PageSourceReader reader, SiteLanguage language) => reader.ReadWhole(
        $"ui/{language.Code}.yaml",
        "It holds the words of the interface; copy that of another language and translate it.",
        map => UiTextReader.Read(map, language));

    private ClaimRegister? ReadRegister(PageSourceReader reader, ImmutableArray<SiteLanguage> languages)
    {
        var before = _bag.Count;
        var claims = new ClaimReader(_bag);
        var sourcesMap = reader.ReadYaml("sources.yaml", "It lists what was read.");
        var claimsMap = reader.ReadYaml("claims.yaml", "It lists what the pages state, with the proof.");
        var wordMaps = ReadWordMaps(reader, languages, "claims", "It holds the claims in");
        // Unreadable files have had their findings before.
        if (_bag.Count > before || sourcesMap is null || claimsMap is null || wordMaps is null) return null;

        var sources = claims.ReadSources(sourcesMap);
        if (_bag.Count > before) return null;
        var all = claims.ReadClaims(claimsMap, sources);
        if (_bag.Count > before) return null;
        var words = new Localized<LocalizedClaim>(languages, language => ClaimReader.ReadWords(wordMaps[language.Code], all, language));
        return _bag.Count > before ? null : new ClaimRegister(sources, all, words);
    }

    private AuthorityList? ReadAuthorities(PageSourceReader reader, ImmutableArray<SiteLanguage> languages) => ReadList(
        reader, languages, "authorities", "It lists the authorities to which readers can complain.", "It holds the names of countries in",
        AuthorityReader.Read, AuthorityReader.ReadWords, (all, words) => new AuthorityList(all, words));

    private GlossaryList? ReadGlossary(PageSourceReader reader, ImmutableArray<SiteLanguage> languages) => ReadList(
        reader, languages, "glossary", "It lists the words that need an explanation.", "It explains the words in",
        GlossaryReader.Read, GlossaryReader.ReadWords, (all, words) => new GlossaryList(all, words));

    private ChangeList? ReadChanges(PageSourceReader reader, ImmutableArray<SiteLanguage> languages, ClaimRegister? register) => ReadList(
        reader, languages, "changes", "It lists what has changed in the matter itself.", "It tells the changes in",
        new ChangeReader(register).Read, ChangeReader.ReadWords, (all, words) => new ChangeList(all, words));

    // <name>.yaml lists things once, <name>/<language>.yaml holds their words.
    private TList? ReadList<TList, TThing, TWords>(
        PageSourceReader reader,
        ImmutableArray<SiteLanguage> languages,
        string name,
        string fix,
        string wordsCure,
        Func<YamlMap, ImmutableArray<TThing>> read,
        Func<YamlMap, ImmutableArray<TThing>, SiteLanguage, Dictionary<string, TWords>> readWords,
        Func<ImmutableArray<TThing>, Localized<TWords>, TList> make)
        where TList : class
        where TWords : class
    {
        var before = _bag.Count;
        var map = reader.ReadYaml($"{name}.yaml", fix);
        var wordMaps = ReadWordMaps(reader, languages, name, wordsCure);
        if (_bag.Count > before || map is null || wordMaps is null) return null;
        var all = read(map);
        if (_bag.Count > before) return null;
        var words = new Localized<TWords>(languages, language => readWords(wordMaps[language.Code], all, language));
        return _bag.Count > before ? null : make(all, words);
    }

    // All of them, so that each missing one has its finding; null when one is missing.
    private static Dictionary<string, YamlMap>? ReadWordMaps(PageSourceReader reader, ImmutableArray<SiteLanguage> languages, string name, string fix)
    {
        var maps = new Dictionary<string, YamlMap>(StringComparer.Ordinal);
        foreach (var language in languages)
        {
            if (reader.ReadYaml($"{name}/{language.Code}.yaml", $"{fix} {language.NativeName}.") is { } map) maps.Add(language.Code, map);
        }

        return maps.Count == languages.Length ? maps : null;
    }

    private Dictionary<string, SlugText> SlugsOf(SiteConfig site) =>
        site.Languages.ToDictionary(language => language.Code, language => _ui[language.Code]?.Slugs ?? SlugText.Unknown, StringComparer.Ordinal);

    private ParsedDocument Render(PageSource draft, TranslationSource words, LinkResolver links, DiagnosticBag bag, HashSet<string> doubtful)
    {
        var taps = draft.Facts?.Guide?.AllSteps.Where(step => step.Tap is not null).ToDictionary(step => step.Id, step => step.Tap!, StringComparer.Ordinal);
        // Without facts nobody can say which steps tap something; the facts have their own finding.
        IReadOnlyCollection<string> slots = draft is { Kind: PageKind.Guide, Facts: null } ? ["tap"] : [];
        var letters = draft.Facts?.Roles.Where(entry => entry.Role == SectionRole.Letter).Select(entry => entry.Section).ToList() ?? [];
        return Render(words, ContextOf(draft.Id, words, links) with { Taps = taps ?? [], Slots = slots, Letters = letters, IsSplit = draft.Kind == PageKind.Eligibility }, bag, doubtful);
    }

    // A banner stands on many pages, so it explains nothing: the page itself may.
    private ParsedDocument RenderBanner(string id, TranslationSource words, LinkResolver links) =>
        Render(words, ContextOf(new PageId($"deadlines/{id}"), words, links) with { Slots = DeadlineText.Slots, Terms = null }, _bag, _doubtfulFiles);

    private MarkupContext ContextOf(PageId page, TranslationSource words, LinkResolver links) => new(
        page, words.Language, words.Source.File.RelativePath, words.Source.Body, words.Source.BodyFirstLine, links,
        Taps: new Dictionary<string, Tap>(), Slots: [], LabelNotSeen: _ui[words.Language.Code]?.Guide.LabelNotSeen ?? "",
        Terms: _terms.GetValueOrDefault(words.Language.Code), Letters: [], IsSplit: false);

    private ParsedDocument Render(TranslationSource words, MarkupContext context, DiagnosticBag bag, HashSet<string> doubtful)
    {
        var before = bag.Count;
        var body = BodyRenderer.Render(context, _desks.Value!, bag);
        if (bag.Count > before) doubtful.Add(context.Path);
        return new ParsedDocument(context.Page, words.Language, context.Path, words.FrontMatter, body, words.Lock);
    }

    private void CheckDocuments(ImmutableArray<PageSource> drafts, Dictionary<string, List<ParsedDocument>> documents, List<ParsedDocument> banners, AuthorityList? authorities, ChangeList? changes)
    {
        var pages = drafts.Select(draft => draft.Id.Value).ToHashSet(StringComparer.Ordinal);
        Action<DiagnosticBag>[] checks =
        [
            bag => EachClean(drafts.Where(draft => draft.Facts?.Guide is not null), documents, (draft, document) => DocumentChecks.CheckGuide(document, draft.Facts!.Guide!, bag)),
            bag => EachClean(drafts.Where(draft => draft.Facts?.Tree is not null), documents, (draft, document) => DocumentChecks.CheckEligibility(document, draft.Facts!.Tree!, pages, bag)),
            bag => EachClean(drafts.Where(draft => draft.Facts is not null), documents, (draft, document) => DocumentChecks.CheckRoles(document, draft.Facts!, bag)),
            bag => DocumentChecks.CheckLadder(drafts, bag),
            bag => DocumentChecks.CheckNext(drafts, pages, bag),
            bag => banners.Where(IsClean).ToList().ForEach(banner => DocumentChecks.CheckDeadline(banner, bag)),
            bag => DocumentChecks.CheckHaveReady(drafts.Where(draft => draft.Kind == PageKind.Guide).SelectMany(draft => documents[draft.Id.Value]).Where(IsClean), bag),
            bag => DocumentChecks.CheckAnchors([.. documents.Values.SelectMany(list => list), .. banners], _doubtfulFiles, AnchorsOfData(drafts, authorities, changes), bag),
        ];
        OrderedParallel.Run(checks, _bag, (check, bag) => check(bag));
    }

    private void EachClean(IEnumerable<PageSource> drafts, Dictionary<string, List<ParsedDocument>> documents, Action<PageSource, ParsedDocument> check)
    {
        foreach (var draft in drafts)
        {
            foreach (var document in documents[draft.Id.Value].Where(IsClean)) check(draft, document);
        }
    }

    // By page, places that are not in its text: old ids of steps, authorities, changes.
    private static Dictionary<string, ImmutableHashSet<string>> AnchorsOfData(ImmutableArray<PageSource> drafts, AuthorityList? authorities, ChangeList? changes) =>
        drafts.Where(draft => draft.Facts is not null).ToDictionary(draft => draft.Id.Value, draft => AnchorsOfData(draft.Facts!, authorities, changes), StringComparer.Ordinal);

    private static ImmutableHashSet<string> AnchorsOfData(PageFactsReader.PageFacts facts, AuthorityList? authorities, ChangeList? changes) =>
        (facts.Guide?.AllSteps.SelectMany(step => step.Formerly) ?? [])
            .Concat(facts.Data == DataBlock.Authorities ? authorities?.All.Select(authority => authority.Id) ?? [] : [])
            .Concat(facts.Data == DataBlock.Changes ? changes?.All.Select(change => change.Anchor) ?? [] : [])
            .ToImmutableHashSet(StringComparer.Ordinal);

    private bool IsClean(ParsedDocument document) => !_doubtfulFiles.Contains(document.File);

    private ContentPage? ToPage(PageSource draft, List<ParsedDocument> documents, List<DeadlineSource> deadlines)
    {
        if (draft.Facts is not { } facts) return null;
        var ids = deadlines.Select(deadline => deadline.Id).ToList();
        foreach (var unknown in facts.Deadlines.Where(deadline => !ids.Contains(deadline.Value)))
            _bag.Add(Rule.UnknownReference, unknown.Location, $"There is no deadline '{unknown.Value}'.", Suggestions.ClosestMatch(unknown.Value, ids) is { } near ? $"Did you mean '{near}'?" : "Add the folder deadlines/… or remove the name.");

        ImmutableArray<Deadline> own = [.. facts.Deadlines.Select(named => deadlines.FirstOrDefault(deadline => deadline.Id == named.Value)?.Deadline).OfType<Deadline>()];
        var frame = new PageMetadata(facts.Order, own, [.. facts.Next.Select(next => new PageId(next.Value))], [.. facts.Roles.Select(entry => new SectionStyle(entry.Section, entry.Role))]);
        var words = ByLanguage(documents);
        return draft.Kind switch
        {
            PageKind.Home => new HomePage(draft.Id, frame, words),
            PageKind.Guide => new GuidePage(draft.Id, frame, words, facts.Guide!),
            PageKind.Eligibility => new EligibilityPage(draft.Id, frame, words, facts.Tree!),
            _ => new ArticlePage(draft.Id, frame, words, facts.Group, facts.Data),
        };
    }

    private static FrozenDictionary<string, ParsedDocument> ByLanguage(IEnumerable<ParsedDocument> documents) =>
        documents.ToFrozenDictionary(document => document.Language.Code, StringComparer.Ordinal);

    private static string VersionOf(ImmutableArray<ContentFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files.OrderBy(file => file.RelativePath, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file.RelativePath));
            hash.AppendData([0]);
            hash.AppendData(file.Packed.Utf8.Span);
            hash.AppendData([0]);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }
}
