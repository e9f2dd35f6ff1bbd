using OptOutGuide.Content.Catalog;

namespace OptOutGuide.Content.Tests.Catalog;

/// <summary>The public address of a site, with or without a path.</summary>
public sealed class PublicAddressTests
{
    [Theory]
    [InlineData("https://www.example.org", "https://www.example.org", "")]
    [InlineData("HTTPS://Example.org:8443/", "https://example.org:8443", "")]
    [InlineData("https://user.github.io/guide", "https://user.github.io/guide", "/guide")]
    [InlineData("https://user.github.io/Guide/", "https://user.github.io/Guide", "/Guide")]
    [InlineData("http://localhost:5080/a/b_c-d.e~f", "http://localhost:5080/a/b_c-d.e~f", "/a/b_c-d.e~f")]
    [InlineData("https://[::1]/a", "https://[::1]/a", "/a")]
    [InlineData("https://example.org/a/../b", "https://example.org/b", "/b")]
    public void An_address_has_one_normal_form_and_a_path(string text, string normal, string path)
    {
        Assert.Equal(normal, SiteConfig.NormalizeAddress(text));
        Assert.Equal(path, SiteConfig.BasePathOf(normal));
    }

    [Theory]
    [InlineData("https://example.org/guide?")]
    [InlineData("https://example.org/guide?a=b")]
    [InlineData("https://example.org/guide#")]
    [InlineData("https://example.org//guide")]
    [InlineData("https://example.org/guide//")]
    [InlineData("https://example.org/a b")]
    [InlineData("https://example.org/a%20b")]
    [InlineData("https://example.org/é")]
    [InlineData("https://example.org/a;b")]
    [InlineData("https://example.org/a\"b")]
    [InlineData("https://example.org/a{b}")]
    [InlineData("https://example.org/.well-known")]
    [InlineData("https://user@example.org/guide")]
    [InlineData("ftp://example.org/guide")]
    [InlineData("/guide")]
    public void An_address_that_is_not_plain_is_refused(string text) => Assert.Null(SiteConfig.NormalizeAddress(text));
}
