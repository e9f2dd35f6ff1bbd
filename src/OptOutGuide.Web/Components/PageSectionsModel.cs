using System.Collections.Immutable;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Documents;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>The sections of a guide or article after its lead: texts, the main list, and folds.</summary>
public sealed record PageSectionsModel(ImmutableArray<PageSectionsModel.Part> Parts) : IComponentModel<PageSectionsModel, PageSections>
{
    /// <summary>A part of the page.</summary>
    public abstract record Part;

    /// <summary>A section with its heading.</summary>
    public sealed record Block(SectionBlockModel Section) : Part;

    /// <summary>A folded section.</summary>
    public sealed record Folded(FoldModel Section) : Part;

    /// <summary>The main list of a guide.</summary>
    public sealed record MainList(GuideStepsModel Steps) : Part;

    /// <summary>Which routes are left out in the language of the page.</summary>
    /// <param name="Ids">The ids of the routes and their steps.</param>
    public sealed record LeftOut(ImmutableArray<string> Ids, string Text) : Part;

    /// <summary>The sections of a page.</summary>
    public static PageSectionsModel From(PageContext page, ContentPage content)
    {
        var guide = content as GuidePage;
        var sections = content.In(page.Language).Body.Sections.Skip(1).Where(section => content.RoleOf(section) != SectionRole.SourcesPage).ToList();
        var routes = guide?.Facts.Routes.Select(route => route.Id).ToHashSet(StringComparer.Ordinal) ?? [];
        var heading = guide is null ? null : HeadingAbove(sections, routes);
        var parts = ImmutableArray.CreateBuilder<Part>();
        var (routesBefore, questions) = (0, content.QuestionsIn(page.Language));
        foreach (var section in sections)
        {
            if (guide is not null && routes.Contains(section.Id))
            {
                if (routesBefore == 0) parts.AddRange(MainListOf(page, guide, heading));
                if (routesBefore == 1) parts.AddRange(FurtherRoutesOf(page, guide));
                routesBefore++;
            }
            else if (guide is not null && IsPartOfMainList(page, guide, section, heading)) continue;
            else if (questions.Contains(section.Id)) parts.Add(new Folded(FoldModel.Of(page, section)));
            else parts.Add(new Block(SectionBlockModel.From(page, section)));
        }

        // Routes without a section of their own in this language.
        if (guide is not null && routesBefore < 2) parts.AddRange(FurtherRoutesOf(page, guide));
        return new PageSectionsModel(parts.ToImmutable());
    }

    // The heading directly above the first route. One with a text of its own is shown like any other section.
    private static Section? HeadingAbove(List<Section> sections, HashSet<string> routes)
    {
        var above = sections.TakeWhile(section => !routes.Contains(section.Id)).LastOrDefault();
        return above is { Level: 2, Parts.IsEmpty: true } ? above : null;
    }

    // The things to have ready are shown above the list. Without a list in this language, its parts are sections like all others.
    private static bool IsPartOfMainList(PageContext page, GuidePage guide, Section section, Section? heading) =>
        guide.TextIn(page.Language).Main is not null
        && (section == heading
            || section.Id == GuideFacts.HaveReadySection
            || (section.Id == GuideFacts.FinishSection && !guide.Facts.Shared.IsEmpty));

    private static IEnumerable<Part> MainListOf(PageContext page, GuidePage guide, Section? heading) =>
        guide.TextIn(page.Language).Main is { } main ? [new MainList(GuideStepsModel.From(page, guide, main, heading))] : [];

    private static IEnumerable<Part> FurtherRoutesOf(PageContext page, GuidePage guide)
    {
        var text = guide.TextIn(page.Language);
        foreach (var route in text.Routes.Skip(1)) yield return new Folded(FoldModel.Of(page, guide, route));
        if (text.LeftOut.IsEmpty) yield break;
        var ids = text.LeftOut.SelectMany(route => route.Steps.Select(step => step.Id).Prepend(route.Id));
        yield return new LeftOut([.. ids.SelectMany(id => guide.FormerIdsOf(id).Prepend(id))], page.Ui.Guide.WaysLeftOut);
    }
}
