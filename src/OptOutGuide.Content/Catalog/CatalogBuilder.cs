using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.IO.Hashing;
using System.Text;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Markup;
using OptOutGuide.Content.Sources;
using OptOutGuide.Content.StructuralChecks;
using OptOutGuide.Content.Text;
using OptOutGuide.Content.Ui;

namespace OptOutGuide.Content.Catalog;

/// <summary>The result of a build.</summary>
/// <param name="Catalog">Null exactly if there are diagnostics.</param>
/// <param name="Diagnostics">By file, line and column.</param>
public sealed record CatalogBuild(ContentCatalog? Catalog, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Files that nothing reads. They do not prevent a catalog, and belong to no page of it.</summary>
    public ImmutableArray<Diagnostic> Warnings { get; init; } = [];
}

/// <summary>Builds the catalog: read facts and front matter, assign addresses, render documents, check, assemble.</summary>
/// <remarks>
/// Every stage continues after errors, so that one run reports all of them. A stage skips whatever depends on something that has
/// errors, so that one mistake gives one diagnostic.
/// </remarks>
public sealed class CatalogBuilder
{
    private readonly DiagnosticBag _bag = new();
    private readonly DiagnosticBag _warnings = new();
    private readonly ContentFolder _folder;
    private readonly ContentFileSet _files;
    private readonly FactsFileReader _facts;

    private CatalogBuilder(ContentFolder folder)
    {
        _folder = folder;
        _bag.AddRange(folder.Diagnostics);
        _warnings.AddRange(folder.Warnings);
        _files = new ContentFileSet(folder);
        _facts = new FactsFileReader(_files, _bag);
    }

    /// <summary>Builds the catalog of a folder.</summary>
    public static CatalogBuild Build(ContentFolder folder)
    {
        // Independent of the other stages, so in parallel with them.
        var hidden = Task.Run(() => HiddenCharacterScan.Run(folder.Files));
        var unfinished = Task.Run(() => UnfinishedTextScan.Run(folder.Files));
        var builder = new CatalogBuilder(folder);
        var catalog = builder.Build();
        builder._bag.AddRange(hidden.Result);
        builder._bag.AddRange(unfinished.Result);
        var diagnostics = builder._bag.Sorted();
        return new CatalogBuild(diagnostics.IsEmpty ? catalog : null, diagnostics) { Warnings = builder._warnings.Sorted() };
    }

    private ContentCatalog? Build()
    {
        var siteMap = _facts.ReadYaml("site.yaml", "It contains the languages and the address of the site.");
        if (siteMap is null || SiteConfigReader.Read(siteMap) is not { } config)
        {
            _files.ReportSpecial(_bag, _warnings);
            return null;
        }

        var ui = config.Languages.ToFrozenDictionary(language => language.Code, ReadUi, StringComparer.Ordinal);
        var registers = new RegisterReader(_facts, config.Languages).Read();
        var (pages, deadlines) = ReadSources(config.Languages, registers);
        var slugs = ui.ToFrozenDictionary(entry => entry.Key, entry => entry.Value?.Slugs ?? SlugText.Unknown, StringComparer.Ordinal);
        var urls = new UrlMapBuilder(config.Languages, slugs, _bag).Build(pages, deadlines);

        var renderer = new DocumentRenderer(new LinkResolver(urls, registers.Forms), config.Languages, ui, registers.Glossary);
        var site = new GuideStepMatcher(_bag).Match(renderer.Render(pages, deadlines, registers.Notices ?? [], _bag));
        StructuralCheck.RunAll(site, registers, _bag);
        return _bag.IsEmpty ? new ContentCatalog(CatalogParts.From(VersionOf(_folder.Files), config, urls, ui, registers, site)) : null;
    }

    private UiText? ReadUi(SiteLanguage language) => _facts.Read(
        $"ui/{language.Code}.yaml",
        "It contains the texts of the user interface; copy that of another language and translate it.",
        map => UiTextReader.Read(map, language));

    private (ImmutableArray<PageSource> Pages, ImmutableArray<DeadlineSource> Deadlines) ReadSources(
        ImmutableArray<SiteLanguage> languages, Registers registers)
    {
        var reader = new PageSourceReader(_files, languages);
        var guides = new GuideFactsReader(languages, RegisterReader.SourcesOf(registers.Claims), registers.Forms);
        var (pages, deadlines) = (reader.ReadPages(guides, _bag), reader.ReadDeadlines(_bag));
        _files.ReportSpecial(_bag, _warnings);
        _files.ReportUnused(_bag);
        return (pages, deadlines);
    }

    private static string VersionOf(ImmutableArray<ContentFile> files)
    {
        var hash = new XxHash64();
        foreach (var file in files.OrderBy(file => file.RelativePath, StringComparer.Ordinal))
        {
            Append(file.RelativePath);
            Append(file.Text);
        }

        return Convert.ToHexStringLower(hash.GetCurrentHash());

        void Append(string text)
        {
            var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
            hash.Append(buffer.AsSpan(0, Encoding.UTF8.GetBytes(text, buffer)));
            hash.Append([0]);
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
