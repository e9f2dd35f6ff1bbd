using System.Text.RegularExpressions;
using System.Web;

namespace OptOutGuide.Web.Tests.Site;

/// <summary>"Report a mistake" with a repository: which form it opens, and what is filled in.</summary>
public sealed partial class ReportTests : IAsyncLifetime, IDisposable
{
    private const string Repository = "https://host.example/owner/name";
    private readonly ContentCopy _content = new ContentCopy().Change("site.yaml", "# repository: https://github.com/OWNER/NAME", $"repository: {Repository}/");
    private TestSite _site = null!;

    public async ValueTask InitializeAsync() => _site = await new TestSite(_content.Path).OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        Dispose();
    }

    public void Dispose() => _content.Dispose();

    [Theory]
    [InlineData("/en/guides/facebook", "menu.yml")]
    [InlineData("/fr/guides/facebook", "menu.yml")]
    [InlineData("/en/guides/facebook/sources", "fact.yml")]
    [InlineData("/en/what-meta-collects", "fact.yml")]
    [InlineData("/en/checklist/facebook", "fact.yml")]
    [InlineData("/en", "fact.yml")]
    public async Task The_footer_opens_the_form_that_fits_the_page_and_names_the_page(string path, string form)
    {
        var link = (await _site.Read(path)).QuerySelector($".site-footer a[href^='{Repository}']")!.GetAttribute("href")!;

        Assert.Equal($"{Repository}/issues/new?template={form}&page={Uri.EscapeDataString(path)}", link);
    }

    [Fact]
    public async Task Each_statement_of_a_sources_page_opens_the_form_for_a_wrong_fact_and_names_its_claim()
    {
        var statements = (await _site.Read("/en/guides/facebook/sources")).QuerySelectorAll("li[id]:has(.state)");

        Assert.NotEmpty(statements);
        Assert.All(statements, statement => Assert.Equal(
            ("fact.yml", "/en/guides/facebook/sources", statement.Id), FieldsOf(statement.QuerySelector(".state a")!.GetAttribute("href")!)));
    }

    [Fact]
    public async Task Without_a_repository_and_a_contact_no_page_has_a_link_for_reports()
    {
        await using var site = await new TestSite().OpenAsync();
        var page = await site.Read("/en/guides/facebook/sources");

        Assert.Empty(page.QuerySelectorAll(".state a, .site-footer a[href^=mailto], a[href*='issues/new']"));
    }

    [Theory]
    [InlineData("fact.yml", "page", "claim")]
    [InlineData("menu.yml", "page")]
    public void The_forms_of_the_repository_have_the_fields_that_are_filled_in(string form, params string[] fields)
    {
        var text = File.ReadAllText(Path.Combine(RepositoryRoot(), ".github", "ISSUE_TEMPLATE", form));

        Assert.Subset(Ids().Matches(text).Select(match => match.Groups["id"].Value).ToHashSet(), fields.ToHashSet());
    }

    private static (string?, string?, string?) FieldsOf(string link)
    {
        var query = HttpUtility.ParseQueryString(new Uri(link).Query);
        return (query["template"], query["page"], query["claim"]);
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "OptOutGuide.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }

    [GeneratedRegex(@"^    id: (?<id>\w+)$", RegexOptions.Multiline)]
    private static partial Regex Ids();
}
