using System.Collections.Immutable;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>The same page in the other languages, each named in itself.</summary>
public sealed record LanguageSwitchModel(string Label, ImmutableArray<LanguageSwitchModel.Other> Others) : IComponentModel<LanguageSwitchModel, LanguageSwitch>
{
    /// <summary>One other language.</summary>
    public sealed record Other(string Code, string Direction, string Name, string Path);

    /// <summary>The switch of a page; where there is no page, it leads home.</summary>
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
