using Microsoft.Extensions.FileProviders;
using OptOutGuide.Content.Languages;
using OptOutGuide.Web.Settings;

namespace OptOutGuide.Web.Rendering;

/// <summary>The preview cards: one PNG for each language, among the assets of the program.</summary>
/// <param name="assets">The folder <c>wwwroot</c>.</param>
public sealed class SocialCards(IFileProvider assets)
{
    /// <summary>Path of the card of a language.</summary>
    public static string PathOf(SiteLanguage language) => $"/card.{language.Code}.png";

    /// <summary>The file of the card of a language; it need not exist.</summary>
    public IFileInfo FileOf(SiteLanguage language) => assets.GetFileInfo(PathOf(language));

    /// <summary>Path of the card of a language, else of the first other language that has one, else null.</summary>
    public string? Find(SiteLanguage language, IEnumerable<SiteLanguage> all) =>
        all.Prepend(language).FirstOrDefault(candidate => FileOf(candidate).Exists) is { } found ? PathOf(found) : null;

    /// <summary>The folder <c>wwwroot</c> of a program that serves no site: beside it (published), else the repository's; null if there is neither.</summary>
    public static string? FindFolder()
    {
        var beside = Path.Combine(AppContext.BaseDirectory, "wwwroot");
        if (Directory.Exists(beside)) return beside;
        return RepositoryFolder.Find() is { } repository ? Path.Combine(repository, "wwwroot") : null;
    }
}
