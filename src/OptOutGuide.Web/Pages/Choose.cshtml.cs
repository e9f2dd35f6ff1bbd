using OptOutGuide.Content.Addresses;

namespace OptOutGuide.Web.Pages;

/// <summary>A link without a language, in an export: the script chooses, or the reader by one of the links.</summary>
public sealed class ChooseModel : SitePageModel
{
    /// <summary>The page that the links lead to.</summary>
    public PageId Target => Site.LanguageChoiceFor!.Value;
}
