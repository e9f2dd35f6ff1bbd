using OptOutGuide.Content.Sources;

namespace OptOutGuide.Content.Tests.Sources;

public sealed class FrontMatterBlockTests
{
    [Theory]
    [InlineData("---\ntitle: A\n---\nText.", "title: A", "Text.", 4)]
    [InlineData("--- \ntitle: A\n---\t\nText.", "title: A", "Text.", 4)]
    [InlineData("---\na: 1\nb: 2\n---\n", "a: 1\nb: 2", "", 5)]
    [InlineData("---\n---\nText.", "", "Text.", 3)]
    [InlineData("---\na: 1\n---", "a: 1", "", 4)]
    [InlineData("---\na: |\n  x\n---- no end\n---x\n---\nText.\n---\n", "a: |\n  x\n---- no end\n---x", "Text.\n---\n", 7)]
    public void Front_matter_ends_at_the_next_line_of_three_dashes(string text, string yaml, string body, int bodyFirstLine)
    {
        var found = FrontMatterBlock.Find(text)!.Value;

        Assert.Equal((yaml, body, bodyFirstLine), (text[found.Start..found.End], text[found.BodyStart..], found.BodyFirstLine));
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("Text.\n---\n---\n", false)]
    [InlineData("----\na: 1\n---\n", false)]
    [InlineData("---", true)]
    [InlineData("---\na: 1\n----\n", true)]
    public void Without_a_first_or_a_last_line_of_three_dashes_there_is_none(string text, bool begins)
    {
        Assert.Null(FrontMatterBlock.Find(text));
        Assert.Equal(begins, FrontMatterBlock.Begins(text));
    }

    // The comment is part of the front matter, since the lines before it do not end it.
    [Fact]
    public void A_comment_of_an_author_may_say_what_is_to_do_up_to_the_end_of_the_front_matter()
    {
        var file = new ContentFile("home/en.md", "---\ntitle: |\n  A\n---- B\nshort: C # TODO: a better one\n---\nText.\n");

        Assert.True(UnfinishedTextScan.Run([file]).IsEmpty);
    }
}
