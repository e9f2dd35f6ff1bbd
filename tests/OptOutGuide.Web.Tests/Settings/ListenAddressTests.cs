using OptOutGuide.Web.Settings;

namespace OptOutGuide.Web.Tests.Settings;

public sealed class ListenAddressTests
{
    [Theory]
    [InlineData("http://127.0.0.1:5080", "http://127.0.0.1:5080")]
    [InlineData("HTTP://LOCALHOST:5080/", "http://localhost:5080")]
    [InlineData("http://*:8080", "http://*:8080")]
    [InlineData("http://+:8080", "http://*:8080")]
    [InlineData("http://0.0.0.0:0", "http://0.0.0.0:0")]
    [InlineData("http://[::1]:5080", "http://[::1]:5080")]
    [InlineData("http://[0:0:0:0:0:0:0:1]", "http://[::1]:80")]
    [InlineData("https://localhost", "https://localhost:443")]
    [InlineData("http://unix:/run/site.sock", "http://unix:/run/site.sock")]
    public void An_address_is_read_and_written_in_one_form(string text, string normal)
    {
        var address = ListenAddress.Parse(text);

        Assert.Equal(normal, address.ToString());
        Assert.Equal(address, ListenAddress.Parse(normal));
    }

    [Theory]
    [InlineData("http://127.0.0.1:80x", "'80x' is not a port")]
    [InlineData("http://127.0.0.1:99999", "'99999' is not a port")]
    [InlineData("http://127.0.0.1:-1", "'-1' is not a port")]
    [InlineData("http://127.0.0.1:", "'' is not a port")]
    [InlineData("http://*:٨٠", "is not a port")]
    [InlineData("http://127.0.0.1:6140?x", "nothing can follow")]
    [InlineData("http://127.0.0.1:6140/guide", "nothing can follow")]
    [InlineData("http://127.0.0.1:6140//", "nothing can follow")]
    [InlineData("http://unix:relative.sock", "begins with '/'")]
    [InlineData("http://unix:", "begins with '/'")]
    [InlineData("http://unix:/run/", "names a file")]
    [InlineData("http://unix:/run/site.sock:/guide", "cannot contain ':'")]
    [InlineData("unix:/run/site.sock", "does not begin with http://")]
    [InlineData("http://[::1", "']'")]
    [InlineData("http://[::1]5080", "':'")]
    [InlineData("http://[127.0.0.1]:5080", "is not localhost")]
    [InlineData("http://::1:5080", "is not localhost")]
    [InlineData("http://example.test:6140", "'example.test' is not localhost")]
    [InlineData("http://localhost.:6140", "is not localhost")]
    [InlineData("http://127.1:6140", "is not localhost")]
    [InlineData("http://010.0.0.1:6140", "is not localhost")]
    [InlineData("http://2130706433", "is not localhost")]
    [InlineData("http://:6140", "'' is not localhost")]
    [InlineData("http://**:6140", "is not localhost")]
    [InlineData("http://me@127.0.0.1:6140", "user name")]
    [InlineData("http://localhost:0", "port 0")]
    [InlineData("a,b", "does not begin with http://")]
    [InlineData("http:/127.0.0.1", "does not begin with http://")]
    [InlineData("\"http://127.0.0.1\"", "does not begin with http://")]
    public void A_typo_is_never_an_address(string text, string reason) =>
        Assert.Contains(reason, Assert.Throws<FormatException>(() => ListenAddress.Parse(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void The_path_of_a_socket_is_limited_in_bytes()
    {
        Assert.NotNull(ListenAddress.Parse($"http://unix:/{new string('s', 106)}"));
        Assert.Throws<FormatException>(() => ListenAddress.Parse($"http://unix:/{new string('s', 107)}"));
        Assert.Throws<FormatException>(() => ListenAddress.Parse($"http://unix:/{new string('é', 54)}"));
    }
}
