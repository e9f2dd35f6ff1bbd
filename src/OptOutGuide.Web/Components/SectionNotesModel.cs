using System.Collections.Immutable;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Claims;
using OptOutGuide.Content.Documents;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>What a reader must know of a section beside its text: sources that disagree, an original that is newer.</summary>
public sealed record SectionNotesModel(string Disagree, string Safe, ImmutableArray<SectionNotesModel.Dispute> Disputes, SectionNotesModel.Notice? Newer) : IComponentModel<SectionNotesModel, SectionNotes>
{
    /// <summary>A disputed claim in words.</summary>
    public sealed record Dispute(string Question, ImmutableArray<string> Positions, string Advice);

    /// <summary>The original of this section is newer.</summary>
    public sealed record Notice(string Text, string Path, string Language, string Link);

    /// <summary>The notes of a section: disputed claims stand where they are cited first.</summary>
    public static SectionNotesModel From(PageContext page, ContentPage content, Section section)
    {
        var earlier = content.In(page.Language).Body.Sections.TakeWhile(other => other != section).SelectMany(other => other.Citations);
        var path = page.PathOf(content.Id, page.Catalog.Site.Languages[0]);
        return Make(page, content, section, earlier, section.Level == 0 ? path : $"{path}#{section.Id}");
    }

    /// <summary>The notes of a section that is a page of its own: nothing was cited before it.</summary>
    public static SectionNotesModel Alone(PageContext page, ContentPage content, Section section) =>
        Make(page, content, section, [], page.PathOf(page.Url!.Page, page.Catalog.Site.Languages[0]));

    /// <summary>A disputed claim in the page's language.</summary>
    public static Dispute DisputeOf(PageContext page, Claim claim)
    {
        var words = page.Catalog.Claims.TextOf(claim, page.Language);
        return new Dispute(words.Says, words.Positions, words.Advice!);
    }

    /// <param name="earlier">What the page has cited before.</param>
    /// <param name="path">Where the original of the section is.</param>
    private static SectionNotesModel Make(PageContext page, ContentPage content, Section section, IEnumerable<Citation> earlier, string path)
    {
        var disputed = section.Citations.Select(citation => citation.ClaimId).Except(earlier.Select(citation => citation.ClaimId), StringComparer.Ordinal)
            .Select(page.Catalog.Claims.Find)
            .OfType<Claim>()
            .Where(claim => claim.Status == ClaimStatus.Disputed);
        return new SectionNotesModel(page.Ui.Sources.Disagree, page.Ui.Sources.Safe, [.. disputed.Select(claim => DisputeOf(page, claim))], NoticeOf(page, content, section, path));
    }

    private static Notice? NoticeOf(PageContext page, ContentPage content, Section section, string path)
    {
        var drift = page.Catalog.DriftOf(content.In(page.Language));
        var text = page.Ui.Translation;
        var words = section.Level == 0 && drift.Contains(TranslationLock.FrontKey) ? text.NewerTitle
            : drift.Contains(TranslationLock.KeyOf(section)) ? text.Newer
            : null;
        return words is null ? null : new Notice(words, path, page.Catalog.Site.Languages[0].Code, text.ReadOriginal);
    }
}
