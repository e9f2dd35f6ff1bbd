using System.Collections.Immutable;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Claims;
using OptOutGuide.Content.Documents;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>Notes below a section: claims on which sources disagree, and whether the original is newer than this translation.</summary>
/// <param name="Disagree">Label of a dispute.</param>
/// <param name="Safe">Label of its safe advice.</param>
/// <param name="Newer">Null unless the original is newer.</param>
public sealed record SectionNotesModel(
    string Disagree,
    string Safe,
    ImmutableArray<SectionNotesModel.Dispute> Disputes,
    SectionNotesModel.Notice? Newer) : IComponentModel<SectionNotesModel, SectionNotes>
{
    /// <summary>A disputed claim.</summary>
    /// <param name="Positions">What each side says.</param>
    /// <param name="Advice">What is safe to do.</param>
    public sealed record Dispute(string Question, ImmutableArray<string> Positions, string Advice);

    /// <summary>The notice that the original of this section is newer.</summary>
    /// <param name="Path">Path of the original.</param>
    /// <param name="Language">Language code of the original.</param>
    /// <param name="Link">Text of the link.</param>
    public sealed record Notice(string Text, string Path, string Language, string Link);

    /// <summary>The notes of one section among others. A dispute is shown only in the section that cites its claim first.</summary>
    public static SectionNotesModel From(PageContext page, ContentPage content, Section section)
    {
        var sectionsBefore = content.In(page.Language).Body.Sections.TakeWhile(other => other != section);
        var original = page.PathOf(content.Id, page.Catalog.Site.Languages[0]);
        return Create(
            page,
            content,
            section,
            sectionsBefore.SelectMany(other => other.Citations),
            section.Level == 0 ? original : $"{original}#{section.Id}");
    }

    /// <summary>The notes of a section that is a page of its own.</summary>
    public static SectionNotesModel ForOwnPage(PageContext page, ContentPage content, Section section) =>
        Create(page, content, section, [], page.PathOf(page.Url!.Page, page.Catalog.Site.Languages[0]));

    /// <summary>A disputed claim in the page's language.</summary>
    public static Dispute DisputeOf(PageContext page, Claim claim)
    {
        var text = page.Catalog.Claims.TextOf(claim, page.Language);
        return new Dispute(text.Statement, text.Positions, text.Advice!);
    }

    /// <param name="citedBefore">Citations of the sections before this one.</param>
    /// <param name="originalPath">The path of the section in the original language.</param>
    private static SectionNotesModel Create(
        PageContext page,
        ContentPage content,
        Section section,
        IEnumerable<Citation> citedBefore,
        string originalPath)
    {
        var disputed = section.Citations.Select(citation => citation.ClaimId)
            .Except(citedBefore.Select(citation => citation.ClaimId), StringComparer.Ordinal)
            .Select(page.Catalog.Claims.Find)
            .OfType<Claim>()
            .Where(claim => claim.Status == ClaimStatus.Disputed);
        return new SectionNotesModel(
            page.Ui.Sources.Disagree,
            page.Ui.Sources.Safe,
            [.. disputed.Select(claim => DisputeOf(page, claim))],
            NoticeOf(page, content, section, originalPath));
    }

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
