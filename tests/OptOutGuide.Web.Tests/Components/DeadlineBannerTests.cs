using Bunit;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Deadlines;
using OptOutGuide.Content.Tests;
using OptOutGuide.Web.Components;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Tests.Components;

public sealed class DeadlineBannerTests : ComponentTest
{
    private static readonly ContentCatalog Shipped = CatalogBuilder.Build(RepositoryContent.Read()).Catalog!;

    public static TheoryData<string, DeadlinePhase, int> PhasesAndLanguages()
    {
        var data = new TheoryData<string, DeadlinePhase, int>();
        foreach (var language in Shipped.Site.Languages)
        {
            data.Add(language.Code, DeadlinePhase.Upcoming, -25);
            data.Add(language.Code, DeadlinePhase.Soon, -4);
            data.Add(language.Code, DeadlinePhase.LastDay, 0);
            data.Add(language.Code, DeadlinePhase.Passed, 1);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(PhasesAndLanguages))]
    public void Each_phase_has_its_own_text_in_each_language_with_all_placeholders_filled(string code, DeadlinePhase phase, int day)
    {
        var language = Shipped.Site.Language(code)!;
        var deadline = Shipped.Home.Deadlines[0];
        var status = deadline.At(new DateTimeOffset(deadline.LastDay.AddDays(day).ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero));
        Assert.Equal(phase, status.Phase);

        var banner = RenderOf(DeadlineBannerModel.From(Shipped, status, language, PageCitations.Strip)).Find(".deadline-banner");

        Assert.Contains(ClassOf(phase), banner.ClassList);
        Assert.NotEmpty(banner.GetAttribute("aria-label")!);
        Assert.True(banner.TextContent.Trim().Length > 40);
        Assert.DoesNotContain("{", banner.TextContent, StringComparison.Ordinal);
        Assert.Contains(phase == DeadlinePhase.Passed ? "27" : phase == DeadlinePhase.Soon ? "4" : "26", banner.TextContent, StringComparison.Ordinal);
        // After the last day, the page itself says what to do.
        Assert.Equal(phase != DeadlinePhase.Passed, banner.QuerySelector($"a[href^='/{code}/']") is not null);
    }

    [Fact]
    public void A_banner_says_that_its_original_is_newer()
    {
        var model = new DeadlineBannerModel("passed", "Deadline", "Title", "<p>Text.</p>", "The original is newer.");

        Assert.Equal("The original is newer.", RenderOf(model).Find(".small").TextContent);
        Assert.Empty(RenderOf(model with { Newer = null }).FindAll(".small"));
    }

    private static string ClassOf(DeadlinePhase phase) => phase switch
    {
        DeadlinePhase.Upcoming => "upcoming",
        DeadlinePhase.Soon => "soon",
        DeadlinePhase.LastDay => "last-day",
        _ => "passed",
    };
}
