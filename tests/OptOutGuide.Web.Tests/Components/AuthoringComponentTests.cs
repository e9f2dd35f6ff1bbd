using System.Collections.Immutable;
using Bunit;
using OptOutGuide.Content.Text;
using OptOutGuide.Web.Components;
using OptOutGuide.Web.Components.Authoring;
using OptOutGuide.Web.Rendering;
using static OptOutGuide.Web.Components.Authoring.AuthoringTableModel;

namespace OptOutGuide.Web.Tests.Components;

/// <summary>What only authors see.</summary>
public sealed class AuthoringComponentTests : ComponentTest
{
    [Fact]
    public void Diagnostics_are_listed_by_rule_errors_first_each_with_its_place_in_the_editor()
    {
        ImmutableArray<Diagnostic> found =
        [
            new(Rule.Overdue, new SourceLocation("claims.yaml", 4, 5), "It was due.", "Read it."),
            new(Rule.UnknownClaim, new SourceLocation("a b/en.md", 12, 3), "There is <none>.", "Add it."),
            new(Rule.Overdue, new SourceLocation("claims.yaml", 9, 5), "It was due, too.", "Read it."),
        ];
        var model = DiagnosticListModel.Of("/home/me/content", found);

        Assert.Equal((1, 2), (model.Errors, model.Warnings));
        RenderOf(model).MarkupMatches($"""
            <h3><span>Error</span> unknown-claim: 1</h3>
            <p class="small">{HtmlText.Encode(Rule.UnknownClaim.Why)}</p>
            <ul class="records"><li><a href="vscode://file/home/me/content/a%20b/en.md:12:3">a b/en.md:12:3</a> There is &lt;none&gt;. Add it.</li></ul>
            <h3><span class="due">Warning</span> overdue: 2</h3>
            <p class="small">{HtmlText.Encode(Rule.Overdue.Why)}</p>
            <ul class="records">
              <li><a href="vscode://file/home/me/content/claims.yaml:4:5">claims.yaml:4:5</a> It was due. Read it.</li>
              <li><a href="vscode://file/home/me/content/claims.yaml:9:5">claims.yaml:9:5</a> It was due, too. Read it.</li>
            </ul>
            """);
    }

    [Fact]
    public void Hidden_characters_in_the_name_of_a_file_are_shown_and_its_link_is_encoded()
    {
        var list = RenderOf(DiagnosticListModel.Of("/c", [new(Rule.UnexpectedFile, SourceLocation.StartOf("a\u202Eb\"#?.md"), "It is not used.", "")]));
        var link = list.Find("a");

        Assert.DoesNotContain("\u202E", link.TextContent, StringComparison.Ordinal);
        Assert.Equal("vscode://file/c/a%E2%80%AEb%22%23%3F.md:1:1", link.GetAttribute("href"));
    }

    [Fact]
    public void Without_diagnostics_the_list_says_so() => RenderOf(new DiagnosticListModel([])).MarkupMatches("<p>None.</p>");

    [Fact]
    public void A_table_has_headings_of_columns_and_rows_and_can_be_scrolled_with_the_keyboard()
    {
        var row = new Row(
            new Cell(Piece.Link("claim", "vscode://file/c:1:1")),
            new Cell(Piece.Of("plain"), Piece.Due("due"), Piece.Due("not due", isDue: false)),
            new Cell(Piece.Command("review claim a")));

        RenderOf(new AuthoringTableModel("due", "Due", "Intro.", ["a", "b", "c"], [row], "None.")).MarkupMatches("""
            <h2 id="due">Due</h2>
            <p>Intro.</p>
            <div class="scroll" role="region" aria-labelledby="due" tabindex="0">
              <table>
                <thead><tr><th scope="col">a</th><th scope="col">b</th><th scope="col">c</th></tr></thead>
                <tbody>
                  <tr>
                    <th scope="row"><a href="vscode://file/c:1:1">claim</a> </th>
                    <td>plain <strong class="due">due</strong> not due </td>
                    <td><code>review claim a</code> </td>
                  </tr>
                </tbody>
              </table>
            </div>
            """);
    }

    [Fact]
    public void A_table_without_rows_is_a_sentence() =>
        RenderOf(new AuthoringTableModel("due", "Due", "Intro.", ["a"], [], "None.")).MarkupMatches("""<h2 id="due">Due</h2><p>None.</p>""");

    [Fact]
    public void The_line_below_a_page_opens_its_file_and_is_there_for_authors_only()
    {
        var url = Catalog.Urls.Of(Catalog.Guides[0].Id, Catalog.Site.Languages[1]);
        var now = new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
        var page = new PageContext(Catalog, Catalog.StateAt(now), url.Language, "https://guide.example", now) { Url = url };

        Assert.Null(AuthorBarModel.From(page));
        RenderOf(AuthorBarModel.From(page with { EditFolder = "/c" })!).MarkupMatches("""
            <nav class="ribbon" aria-label="For the author" lang="en" dir="ltr">
              <a href="vscode://file/c/guides/app/fr.md:1:1">Edit this page</a> · <a href="/authoring">Authoring</a>
            </nav>
            """);
    }

    [Theory]
    [InlineData("/home/é x/content", "vscode://file/home/%C3%A9%20x/content/claims/en.yaml:3:7")]
    [InlineData("/a%b", "vscode://file/a%25b/claims/en.yaml:3:7")]
    [InlineData("/a;b&c/", "vscode://file/a%3Bb%26c/claims/en.yaml:3:7")]
    public void Each_part_of_a_path_is_encoded(string folder, string link) =>
        Assert.Equal(link, EditorLink.To(folder, new SourceLocation("claims/en.yaml", 3, 7)));
}
