using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Tests.Catalog;

/// <summary>What diagnostics say about causes and fixes.</summary>
public sealed class DiagnosticFixTests
{
    [Theory]
    [InlineData("home/en.md", "Text.", "[x](form:nothing-like-it)", "Add it there, or link to a page.")]
    [InlineData("home/en.md", "changed: 2026-11-22\n---\n", "changed: 2026-11-22\n", "Write a line '---' after its last key.")]
    [InlineData("articles/why/en.md", "short: Why", "short: Why\nformerly: [eligibility, status]", "Remove it from 'formerly'.")]
    [InlineData("articles/why/en.md", "short: Why", "short: Why\nslug: status", "Give this page another slug.")]
    public void A_diagnostic_says_how_to_fix_its_cause(string file, string from, string to, string fix) =>
        Assert.Contains(new SampleContent().Change(file, from, to).Build().Diagnostics, found => found.Fix.StartsWith(fix, StringComparison.Ordinal));

    [Fact]
    public void A_link_to_a_form_is_not_called_deceptive_while_the_forms_have_an_error()
    {
        var build = new SampleContent()
            .Change("forms.yaml", "https://www", "http://www")
            .Change("home/en.md", "Text.", "[facebook.com/help](form:objection)").Build();

        Assert.Equal(["wrong-value"], build.Diagnostics.Select(found => found.Rule.Code).Distinct());
    }

    [Fact]
    public void An_editorial_diagnostic_is_one_line_also_where_it_quotes_two()
    {
        var found = new SampleContent().Change("home/en.md", "Text.", "A [link]\n(guides/app) here.").Editorial();

        Assert.Contains(found, diagnostic => diagnostic.Rule == Rule.RawMarkup);
        Assert.All(found, diagnostic => Assert.DoesNotContain('\n', diagnostic.ToString()));
    }
}
