using System.Collections.Immutable;
using OptOutGuide.Content.Claims;
using OptOutGuide.Content.Documents;
using OptOutGuide.Web.Pages;

namespace OptOutGuide.Web.Components;

/// <summary>What a reader must know of a section beside its text: sources that disagree, an original that is newer.</summary>
public sealed record SectionNotesModel(string Disagree, string Safe, ImmutableArray<SectionNotesModel.Dispute> Disputes, SectionNotesModel.Notice? Newer)
{
    /// <summary>A disputed claim in words.</summary>
    public sealed record Dispute(string Question, ImmutableArray<string> Positions, string Advice);

    /// <summary>The original of this section is newer.</summary>
    public sealed record Notice(string Text, string Path, string Language, string Link);

    /// <summary>The notes of a section: disputed claims stand where they are cited first.</summary>
    public static SectionNotesModel From(SitePageModel page, ContentPage content, Section section)
    {
        var document = content.In(page.Language);
        var earlier = document.Body.Sections.TakeWhile(other => other != section).SelectMany(other => other.Citations).Select(citation => citation.ClaimId).ToHashSet(StringComparer.Ordinal);
        var disputed = section.Citations.Select(citation => citation.ClaimId).Distinct(StringComparer.Ordinal)
            .Where(id => !earlier.Contains(id))
            .Select(page.Catalog.Register.Find)
            .OfType<Claim>()
            .Where(claim => claim.Status == ClaimStatus.Disputed);
        return Make(page, disputed, NoticeOf(page, content, section, $"{page.Site.PathOf(content.Id, page.Catalog.Site.Languages[0])}{(section.Level == 0 ? "" : "#" + section.Id)}"));
    }

    /// <summary>The notes of a section that is a page of its own: nothing was cited before it.</summary>
    public static SectionNotesModel Alone(SitePageModel page, ContentPage content, Section section)
    {
        var disputed = section.Citations.Select(citation => page.Catalog.Register.Find(citation.ClaimId)).OfType<Claim>().Distinct().Where(claim => claim.Status == ClaimStatus.Disputed);
        return Make(page, disputed, NoticeOf(page, content, section, page.Site.PathOf(page.Site.Address!.Page, page.Catalog.Site.Languages[0])));
    }

    /// <summary>A disputed claim in the page's language.</summary>
    public static Dispute DisputeOf(SitePageModel page, Claim claim)
    {
        var words = page.Catalog.Register.WordsOf(claim, page.Language);
        return new Dispute(words.Says, words.Positions, words.Advice!);
    }

    private static SectionNotesModel Make(SitePageModel page, IEnumerable<Claim> disputed, Notice? newer) =>
        new(page.Ui.Sources.Disagree, page.Ui.Sources.Safe, [.. disputed.Select(claim => DisputeOf(page, claim))], newer);

    /// <param name="path">Where the original of the section is.</param>
    private static Notice? NoticeOf(SitePageModel page, ContentPage content, Section section, string path)
    {
        var original = page.Catalog.Site.Languages[0];
        if (content.In(page.Language).Lock is not { } translated) return null;
        var drift = translated.DriftFrom(content.In(original)).ToList();
        var text = page.Ui.Translation;
        if (section.Level == 0 && drift.Contains(TranslationLock.FrontKey)) return new Notice(text.NewerTitle, path, original.Code, text.ReadOriginal);
        return drift.Contains(TranslationLock.KeyOf(section)) ? new Notice(text.Newer, path, original.Code, text.ReadOriginal) : null;
    }
}
