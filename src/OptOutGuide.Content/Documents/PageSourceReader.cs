using System.Collections.Frozen;
using System.Collections.Immutable;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Deadlines;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Sources.Yaml;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Documents;

/// <summary>Reads facts and front matter; texts are left as they are.</summary>
/// <param name="doubtful">Takes the paths of files with findings: what stands on them is not checked further.</param>
internal sealed class PageSourceReader(ContentFileSet tree, SiteConfig site, HashSet<string> doubtful, DiagnosticBag bag)
{
    public YamlMap? ReadYaml(string path, string fix)
    {
        if (tree.Take(path, fix, bag) is not { } file) return null;
        var map = YamlText.Parse(path, file.Text, firstLine: 1, bag);
        if (map is null) doubtful.Add(path);
        return map;
    }

    /// <summary>Reads a YAML file; null when it is missing or anything in it has a finding.</summary>
    public T? ReadWhole<T>(string path, string fix, Func<YamlMap, T?> read)
        where T : class
    {
        if (ReadYaml(path, fix) is not { } map) return null;
        var before = bag.Count;
        var facts = read(map);
        return bag.Count == before ? facts : null;
    }

    /// <summary>Reads every page, on all processors.</summary>
    /// <param name="readerFor">A reader of facts whose findings go to a bag.</param>
    public ImmutableArray<PageSource> ReadPages(Func<DiagnosticBag, PageFactsReader> readerFor, FrozenDictionary<string, MetaForm>? forms)
    {
        List<PlannedPage> pages = [new(PageId.Home, PageKind.Home, "home/home.yaml", (_, map) => PageFactsReader.ReadHome(map))];
        pages.AddRange(tree.FoldersIn("guides").Select(id => new PlannedPage(new PageId($"guides/{id}"), PageKind.Guide, $"guides/{id}/guide.yaml", (reader, map) => reader.ReadGuide(map, forms))));
        pages.AddRange(tree.FoldersIn("articles").Select(id => new PlannedPage(new PageId($"articles/{id}"), PageKind.Article, $"articles/{id}/article.yaml", (_, map) => PageFactsReader.ReadArticle(map))));
        pages.Add(new(PageId.Eligibility, PageKind.Eligibility, "eligibility/eligibility.yaml", (reader, map) => reader.ReadEligibility(map)));
        return OrderedParallel.Select(pages, bag, doubtful, (page, own, ownDoubtful) => new PageSourceReader(tree, site, ownDoubtful, own).ReadPage(page, readerFor(own)));
    }

    public List<DeadlineSource> ReadDeadlines() =>
        [.. tree.FoldersIn("deadlines").Select(id => new DeadlineSource(
            id,
            ReadWhole($"deadlines/{id}/deadline.yaml", "It holds the last day and its time zone.", map => PageFactsReader.ReadDeadline(id, map)),
            ReadWords($"deadlines/{id}", id, FrontMatterReader.ReadTitle)))];

    private PageSource ReadPage(PlannedPage page, PageFactsReader reader) => new(
        page.Id,
        page.Kind,
        ReadWhole(page.FactsFile, "It holds what the page states once for all languages.", map => page.Read(reader, map)),
        ReadWords(page.Id.Value, page.Id.ShareId, FrontMatterReader.ReadPage));

    private List<TranslationSource> ReadWords(string folder, string id, Func<YamlMap, string, SiteLanguage, FrontMatter> readFront)
    {
        var words = new List<TranslationSource>();
        foreach (var language in site.Languages)
        {
            if (tree.Take($"{folder}/{language.Code}.md", $"Write the page in {language.NativeName}.", bag) is not { } file) continue;
            var before = bag.Count;
            var source = DocumentSource.Split(file, bag);
            var front = source.FrontMatter is { } map ? readFront(map, id, language) : FrontMatterReader.Unknown(id);
            if (bag.Count > before) doubtful.Add(file.RelativePath);
            words.Add(TranslationSource.Of(language, source, front with { Slug = front.Slug.Length == 0 ? id : front.Slug }, ReadLock(folder, language)));
        }

        return words;
    }

    private TranslationLock? ReadLock(string folder, SiteLanguage language)
    {
        if (language == site.Languages[0]) return null;
        var path = $"{folder}/{language.Code}.lock.yaml";
        if (tree.ConsumeOptional(path) is not { } file) return TranslationLock.Empty;
        return YamlText.Parse(path, file.Text, firstLine: 1, bag) is { } map ? TranslationLock.Read(map) : TranslationLock.Empty;
    }

    private sealed record PlannedPage(PageId Id, PageKind Kind, string FactsFile, Func<PageFactsReader, YamlMap, PageFactsReader.PageFacts> Read);
}

/// <summary>A deadline on its way to the catalog.</summary>
internal sealed record DeadlineSource(string Id, Deadline? Deadline, IReadOnlyList<TranslationSource> Translations);
