using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Editing;
using OptOutGuide.Content.Sources;
using OptOutGuide.Web.Live;

namespace OptOutGuide.Web.Commands;

/// <summary>Commands that edit the content: reviews, and the files of a new guide. A review changes one file or none.</summary>
/// <remarks>Each returns the exit code: 0 success; 1 nothing was changed, and the reason is printed.</remarks>
internal static class EditCommands
{
    /// <summary><c>review claim ID… [--confirmed] [--on DATE]</c></summary>
    public static int ReviewClaims(string folder, string[] claims, bool confirmed, DateOnly on, TextWriter output, TextWriter error) =>
        Edit(Path.Combine(folder, "claims.yaml"), text => FactsEdit.ReviewClaims(text, claims, on, confirmed), output, error);

    /// <summary><c>review form ID [--on DATE]</c></summary>
    public static int ReviewForm(string folder, string form, DateOnly on, TextWriter output, TextWriter error) =>
        Edit(Path.Combine(folder, "forms.yaml"), text => FactsEdit.ReviewForm(text, form, on), output, error);

    /// <summary><c>review translation PAGE LANG [SECTION]</c></summary>
    public static int ReviewTranslation(string folder, string page, string language, string? section, TextWriter output, TextWriter error)
    {
        if (Load(folder, error) is not { } catalog) return 1;
        var documents = catalog.AllDocuments.Where(document => document.Id == new PageId(page)).ToList();
        if (documents.Count == 0)
        {
            var known = catalog.AllDocuments.Select(document => document.Id).Distinct();
            return Fail(error, $"There is no page '{page}'. There are: {string.Join(", ", known)}.");
        }

        var translation = documents.FirstOrDefault(document => document.Language.Code == language && document.Lock is not null);
        if (translation is null) return Fail(error, $"This site has no translation into '{language}'.");

        var path = Path.Combine(folder, page, $"{language}.lock.yaml");
        return Edit(path, _ => FactsEdit.ReviewTranslation(catalog.OriginalOf(translation), translation.Lock, section), output, error);
    }

    /// <summary><c>new guide ID</c></summary>
    public static int NewGuide(string folder, string id, DateOnly today, TextWriter output, TextWriter error)
    {
        if (Load(folder, error) is not { } catalog) return 1;
        try
        {
            foreach (var (path, text) in GuideSkeleton.For(id, catalog, today).ToList())
            {
                var file = Path.Combine(folder, path);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                // Only a new file: whatever else has the name is not overwritten, and opening a pipe would wait for its other end.
                using var writer = new StreamWriter(new FileStream(file, FileMode.CreateNew));
                writer.Write(text.ReplaceLineEndings("\n"));
                output.WriteLine($"Created {path}");
            }
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return Fail(error, e.Message);
        }

        output.WriteLine($"Now replace every '{GuideSkeleton.ToDo}' in these files. Until then check lists them, and the content is not published.");
        return 0;
    }

    private static ContentCatalog? Load(string folder, TextWriter error)
    {
        var build = CatalogBuilder.Build(BlockingRead.Folder(folder));
        foreach (var diagnostic in build.Diagnostics) error.WriteLine(diagnostic);
        return build.Catalog;
    }

    private static int Edit(string path, Func<string, string> change, TextWriter output, TextWriter error)
    {
        try
        {
            if (File.Exists(path) && FileKind.SpecialKindOf(new FileInfo(path)) is { } kind) return Fail(error, $"'{path}' is {kind}, not a file. Remove it.");
            var text = File.Exists(path) ? File.ReadAllText(path) : "";
            var changed = change(text);
            if (changed != text) Replace(path, changed);
            output.WriteLine(changed == text ? $"Nothing to change in {path}" : $"Changed {path}");
            return 0;
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return Fail(error, e.Message);
        }
    }

    // A rename is atomic: a running site never reads a half-written file.
    private static void Replace(string path, string text)
    {
        var next = path + "~";
        File.Delete(next);
        File.WriteAllText(next, text);
        // A new file has the default permissions; the account of the site, or other editors, may need those of the old one.
        if (!OperatingSystem.IsWindows() && File.Exists(path)) File.SetUnixFileMode(next, File.GetUnixFileMode(path));
        File.Move(next, path, overwrite: true);
    }

    private static int Fail(TextWriter error, string message)
    {
        error.WriteLine(message);
        return 1;
    }
}
