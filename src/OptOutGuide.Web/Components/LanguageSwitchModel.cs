using System.Collections.Immutable;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>Links to the same page in the other languages, each with its native name.</summary>
public sealed record LanguageSwitchModel(string Label, ImmutableArray<LanguageSwitchModel.Other> Others)
    : IComponentModel<LanguageSwitchModel, LanguageSwitch>
{
    /// <summary>One other language.</summary>
    /// <param name="Direction"><c>ltr</c> or <c>rtl</c>.</param>
    public sealed record Other(string Code, string Direction, string Name, string Path);

    /// <summary>The switch of a page; where the address leads to no page, it links to the home page.</summary>
    public static LanguageSwitchModel From(PageContext page)
    {
        var id = page.Url?.Page ?? PageId.Home;
        return new LanguageSwitchModel(page.Ui.Layout.OtherLanguages,
        [
            .. page.Catalog.Site.Languages.Where(language => language != page.Language)
                .Select(language => new Other(language.Code, language.Direction, language.NativeName, page.PathOf(id, language))),
        ]);
    }
}
