using OptOutGuide.Content.Addresses;

namespace OptOutGuide.Web.Pages;

/// <summary>The page at a language-neutral address in an export: the script redirects, or the reader chooses a link.</summary>
public sealed class ChooseModel : SitePageModel
{
    /// <summary>The page that the links lead to.</summary>
    public PageId Target => Site.LanguageChoiceFor!;
}
