using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Editing;
using OptOutGuide.Content.Sources;

namespace OptOutGuide.Benchmarks.Growth;

/// <summary>The shipped content with any number of generated guides added.</summary>
internal static class MadeContent
{
    /// <summary>All files, with their paths relative to the content folder.</summary>
    /// <param name="shipped">The folder of the shipped content.</param>
    public static ContentFolder Make(string shipped, int guides)
    {
        var folder = ContentFolder.Read(shipped);
        var catalog = Build(folder);
        var claims = catalog.Claims.All.Select(claim => claim.Id).ToList();
        var sources = catalog.Claims.Sources.Where(source => source.Date is not null).Select(source => source.Id).ToList();
        var made = Enumerable.Range(1, guides).Select(number => new MadeGuide(number, guides, claims, sources)).SelectMany(FilesOf).ToList();
        var whole = folder with { Files = [.. folder.Files, .. made] };
        return whole with { Files = [.. whole.Files, .. LocksOf(Build(whole), made)] };
    }

    private static IEnumerable<ContentFile> FilesOf(MadeGuide guide)
    {
        var (facts, en, fr) = guide.Write();
        yield return new ContentFile($"guides/{guide.Id}/guide.yaml", facts);
        yield return new ContentFile($"guides/{guide.Id}/en.md", en);
        yield return new ContentFile($"guides/{guide.Id}/fr.md", fr);
    }

    private static IEnumerable<ContentFile> LocksOf(ContentCatalog catalog, List<ContentFile> made)
    {
        var files = made.Select(file => file.RelativePath).ToHashSet(StringComparer.Ordinal);
        return catalog.AllDocuments.Where(document => document.Lock is not null && files.Contains(document.File))
            .Select(document => new ContentFile(
                document.File.Replace(".md", ".lock.yaml", StringComparison.Ordinal),
                FactsEdit.ReviewTranslation(catalog.OriginalOf(document), null, null)));
    }

    private static ContentCatalog Build(ContentFolder folder)
    {
        var build = CatalogBuilder.Build(folder);
        return build.Catalog ?? throw new InvalidDataException(string.Join('\n', build.Diagnostics.Take(20)));
    }
}
