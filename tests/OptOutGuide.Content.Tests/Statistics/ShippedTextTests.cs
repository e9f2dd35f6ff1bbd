using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Statistics;

namespace OptOutGuide.Content.Tests.Statistics;

/// <summary>Limits of the shipped texts that have exceptions by page; the others are in <c>site.yaml</c>.</summary>
public sealed class ShippedTextTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 28, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void No_page_but_the_law_and_the_questions_has_more_than_1200_words_and_none_names_outlets_often()
    {
        var pages = PageStatistics.AllOf(CatalogBuilder.Build(RepositoryContent.Read()).Catalog!, Now);

        Assert.Empty(pages
            .Where(page => page.Page.Value is not ("articles/regulation" or "articles/questions") && page.Words > 1_200)
            .Select(page => $"{page.Page} {page.Language.Code}: {page.Words}"));
        Assert.Empty(pages.Where(page => page.AttributedPercent > 5).Select(page => $"{page.Page} {page.Language.Code}: {page.AttributedPercent:0.0} %"));
    }
}
