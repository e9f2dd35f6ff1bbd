using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Documents;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>The note below a section whose original is newer than this translation.</summary>
/// <param name="Newer">Null unless the original is newer.</param>
public sealed record SectionNotesModel(SectionNotesModel.Notice? Newer) : IComponentModel<SectionNotesModel, SectionNotes>
{
    /// <summary>The notice that the original of this section is newer.</summary>
    /// <param name="Path">Path of the original.</param>
    /// <param name="Language">Language code of the original.</param>
    /// <param name="Link">Text of the link.</param>
    public sealed record Notice(string Text, string Path, string Language, string Link);

    /// <summary>The note of one section among others.</summary>
    public static SectionNotesModel From(PageContext page, ContentPage content, Section section)
    {
        var shownOn = content.RoleOf(section) == SectionRole.SourcesPage ? PageId.SourcesOf(content.Id) : content.Id;
        var original = page.PathOf(shownOn, page.Catalog.Site.Languages[0]);
        return new(NoticeOf(page, content, section, section.Level == 0 ? original : $"{original}#{section.Id}"));
    }

    /// <summary>The note of a section that is a page of its own.</summary>
    public static SectionNotesModel ForOwnPage(PageContext page, ContentPage content, Section section) =>
        new(NoticeOf(page, content, section, page.PathOf(page.Url!.Page, page.Catalog.Site.Languages[0])));

    private static Notice? NoticeOf(PageContext page, ContentPage content, Section section, string originalPath)
    {
        var drift = page.Catalog.DriftOf(content.In(page.Language));
        var text = page.Ui.Translation;
        var sentence = section.Level == 0 && drift.Contains(TranslationLock.FrontKey) ? text.NewerTitle
            : drift.Contains(TranslationLock.KeyOf(section)) ? text.Newer
            : null;
        return sentence is null ? null : new Notice(sentence, originalPath, page.Catalog.Site.Languages[0].Code, text.ReadOriginal);
    }
}
