using System.Collections.Immutable;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Deadlines;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Sources.Yaml;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Documents;

/// <summary>Reads the facts and the front matter of pages and deadlines. Markdown is not parsed here.</summary>
internal sealed class PageSourceReader(ContentFileSet files, ImmutableArray<SiteLanguage> languages)
{
    private delegate FrontMatter FrontMatterParser(YamlMap map, string id, SiteLanguage language);

    /// <summary>Reads all pages in parallel.</summary>
    public ImmutableArray<PageSource> ReadPages(GuideFactsReader guides, DiagnosticBag bag)
    {
        List<PageFolder> folders =
        [
            new(PageId.Home, PageKind.Home, "home/home.yaml", PageFactsReader.ReadHome),
            .. files.FoldersIn("guides", bag).Select(id => new PageFolder(new($"guides/{id}"), PageKind.Guide, $"guides/{id}/guide.yaml", guides.Read)),
            .. files.FoldersIn("articles", bag)
                .Select(id => new PageFolder(new($"articles/{id}"), PageKind.Article, $"articles/{id}/article.yaml", PageFactsReader.ReadArticle)),
            new(PageId.Eligibility, PageKind.Eligibility, "eligibility/eligibility.yaml", PageFactsReader.ReadEligibility),
        ];
        return OrderedParallel.Select(folders, bag, ReadPage);
    }

    /// <summary>Reads all deadlines.</summary>
    public ImmutableArray<DeadlineSource> ReadDeadlines(DiagnosticBag bag)
    {
        var facts = new FactsFileReader(files, bag);
        return
        [
            .. files.FoldersIn("deadlines", bag).Select(id => new DeadlineSource(
                id,
                facts.Read($"deadlines/{id}/deadline.yaml", "It contains the last day and its time zone.", map => DeadlineReader.Read(id, map)),
                ReadTranslations($"deadlines/{id}", id, FrontMatterReader.ReadTitle, bag))),
        ];
    }

    private PageSource ReadPage(PageFolder folder, DiagnosticBag bag) => new(
        folder.Id,
        folder.Kind,
        new FactsFileReader(files, bag).Read(folder.FactsFile, "It contains the facts of the page.", folder.ReadFacts),
        ReadTranslations(folder.Id.Value, folder.Id.ShareId, FrontMatterReader.ReadPage, bag));

    private List<TranslationSource> ReadTranslations(string folder, string id, FrontMatterParser parse, DiagnosticBag bag)
    {
        var translations = new List<TranslationSource>();
        foreach (var language in languages)
        {
            if (files.Consume($"{folder}/{language.Code}.md", $"Write the page in {language.NativeName}.", bag) is not { } file) continue;
            var document = DocumentSource.Split(file, bag);
            var front = document.FrontMatter is { } map ? parse(map, id, language) : FrontMatterReader.Unknown(id);
            var start = SourceLocation.StartOf(file.RelativePath);
            translations.Add(new TranslationSource(
                language,
                document,
                front,
                document.FrontMatter?.At("slug") ?? start,
                document.FrontMatter?.At("formerly") ?? start,
                ReadLock(folder, language, bag),
                HasErrors: document.FrontMatter is not { HasErrors: false }));
        }

        return translations;
    }

    private TranslationLock? ReadLock(string folder, SiteLanguage language, DiagnosticBag bag)
    {
        if (language == languages[0]) return null;
        var path = $"{folder}/{language.Code}.lock.yaml";
        if (files.ConsumeOptional(path) is not { } file) return TranslationLock.Empty;
        return YamlText.Parse(path, file.Text, firstLine: 1, bag) is { } map ? TranslationLock.Read(map) : TranslationLock.Empty;
    }

    /// <summary>A folder of the content that becomes a page.</summary>
    private sealed record PageFolder(PageId Id, PageKind Kind, string FactsFile, Func<YamlMap, PageFacts?> ReadFacts);
}
