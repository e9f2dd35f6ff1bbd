using OptOutGuide.Content.Statistics;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Tests.Text;

public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(" a \n\t b  c ", "a b c")]
    [InlineData("<p>One <b>two</b></p>\n", "One two")]
    [InlineData("a &lt;b&gt; &amp; c", "a <b> & c")]
    [InlineData("a &lt; b <i>c</i> &gt; d", "a < b c > d")]
    [InlineData("a&#10;b", "a b")]
    [InlineData("10\u00A0%", "10\u00A0%")]
    [InlineData("<br>", "")]
    [InlineData("open <tag", "open <tag")]
    public void Plain_text_has_no_elements_and_one_line(string html, string text) => Assert.Equal(text, HtmlText.Plain(html));

    [Fact]
    public void Blocks_are_paragraphs_list_items_and_cells() => Assert.Equal(
        ["Before", "One two", "three", "four", "five"],
        TextBlocks.Of("Before<p>One <em>two</em></p>\n<ul><li>three</li><li>four</li></ul><table><tr><td>five</td><td> </td></tr></table>"));
}
