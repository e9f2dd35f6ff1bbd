using System.Text.RegularExpressions;
using OptOutGuide.Content.Documents;

namespace OptOutGuide.Content.Tests.Markup;

/// <summary>The examples of <c>Specs/markdown-extensions.md</c>.</summary>
public sealed partial class SpecTests
{
    public static TheoryData<int, string, string> Examples()
    {
        var data = new TheoryData<int, string, string>();
        var spec = File.ReadAllText(Path.Combine(RepositoryContent.Root, "tests", "OptOutGuide.Content.Tests", "Markup", "Specs", "markdown-extensions.md"))
            .ReplaceLineEndings("\n");
        foreach (var (index, example) in Example().Matches(spec).Index()) data.Add(index + 1, example.Groups["markdown"].Value, example.Groups["html"].Value);
        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Each_example_gives_the_specified_HTML(int number, string markdown, string html)
    {
        Assert.True(number > 0);
        var catalog = new SampleContent().With("home/en.md", SampleContent.Page("Home", markdown)).Catalog();
        var rendered = string.Concat(catalog.Home.In(catalog.Site.Languages[0]).Body.Lead.Parts.OfType<HtmlPart>().Select(part => part.Html));

        Assert.Equal(html.Trim(), rendered.Trim());
    }

    [Fact]
    public void The_specification_has_at_least_ten_examples() => Assert.True(Examples().Count >= 10);

    [GeneratedRegex(@"^```example\n(?<markdown>.*?)\n\.\n(?<html>.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Example();
}
