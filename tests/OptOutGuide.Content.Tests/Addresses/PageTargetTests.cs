using OptOutGuide.Content.Addresses;

namespace OptOutGuide.Content.Tests.Addresses;

public sealed class PageTargetTests
{
    [Theory]
    [InlineData("guides/facebook", "guides/facebook", null)]
    [InlineData("guides/facebook#submit", "guides/facebook", "submit")]
    [InlineData("home#", "home", "")]
    [InlineData("#submit", "", "submit")]
    [InlineData("home#a#b", "home", "a#b")]
    public void The_anchor_is_what_follows_the_first_number_sign(string written, string page, string? anchor)
    {
        var target = PageTarget.Parse(written);

        Assert.Equal((page, anchor), (target.Page.Value, target.Anchor));
        Assert.Equal(written, target.ToString());
    }
}
