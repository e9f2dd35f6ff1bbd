using Microsoft.Extensions.Primitives;
using OptOutGuide.Web.Responses;

namespace OptOutGuide.Web.Tests.Responses;

/// <summary>RFC 9110, section 12.5.3.</summary>
public sealed class EncodingNegotiatorTests
{
    private readonly EncodingNegotiator _negotiator = new();

    [Theory]
    [InlineData("br", ContentEncoding.Brotli)]
    [InlineData("gzip", ContentEncoding.Gzip)]
    [InlineData("GZIP", ContentEncoding.Gzip)]
    [InlineData("gzip, deflate, br, zstd", ContentEncoding.Brotli)]
    [InlineData("gzip;q=1.0, br;q=0.5", ContentEncoding.Gzip)]
    [InlineData("gzip;q=0.5, br;q=0.5", ContentEncoding.Brotli)]
    [InlineData("br;q=0, gzip", ContentEncoding.Gzip)]
    [InlineData("br;q=0.001", ContentEncoding.Brotli)]
    [InlineData("br ; q=0.3 ,gzip ; q=0.7", ContentEncoding.Gzip)]
    [InlineData("deflate", ContentEncoding.Identity)]
    [InlineData("identity", ContentEncoding.Identity)]
    [InlineData("br;q=0", ContentEncoding.Identity)]
    [InlineData("br;q=0, gzip;q=0", ContentEncoding.Identity)]
    public void The_accepted_encoding_of_the_highest_quality_is_chosen(string header, object encoding) => Assert.Equal(encoding, _negotiator.Choose(header));

    [Theory]
    [InlineData("x-gzip", ContentEncoding.Gzip)]
    [InlineData("X-GZip;q=0.5", ContentEncoding.Gzip)]
    [InlineData("x-gzip, br;q=0.5", ContentEncoding.Gzip)]
    [InlineData("x-gzip;q=0, br;q=0, *", ContentEncoding.Identity)]
    [InlineData("x-compress", ContentEncoding.Identity)]
    public void X_gzip_is_an_alias_of_gzip(string header, object encoding) => Assert.Equal(encoding, _negotiator.Choose(header));

    [Theory]
    [InlineData("*", ContentEncoding.Brotli)]
    [InlineData("*;q=0.1", ContentEncoding.Brotli)]
    [InlineData("br;q=0, *", ContentEncoding.Gzip)]
    [InlineData("gzip, *;q=0.5", ContentEncoding.Gzip)]
    [InlineData("gzip;q=1.0, identity;q=0.5, *;q=0", ContentEncoding.Gzip)]
    [InlineData("*;q=0", ContentEncoding.Identity)]
    public void An_asterisk_stands_for_every_encoding_that_is_not_named(string header, object encoding) => Assert.Equal(encoding, _negotiator.Choose(header));

    [Theory]
    [InlineData("identity;q=1, br;q=0.5", ContentEncoding.Identity)]
    [InlineData("identity;q=0.5, br;q=0.5", ContentEncoding.Brotli)]
    [InlineData("identity;q=0, *", ContentEncoding.Brotli)]
    [InlineData("identity;q=0, gzip;q=0.1", ContentEncoding.Gzip)]
    [InlineData("identity;q=0", ContentEncoding.Identity)]
    public void Identity_competes_only_if_it_is_named_and_is_sent_if_nothing_else_is_accepted(string header, object encoding) =>
        Assert.Equal(encoding, _negotiator.Choose(header));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(",")]
    [InlineData(";q=1")]
    [InlineData("br;q=two")]
    [InlineData("br;q=2")]
    [InlineData("\0")]
    [InlineData("=")]
    public void A_malformed_header_gives_identity(string header) => Assert.Equal(ContentEncoding.Identity, _negotiator.Choose(header));

    [Fact]
    public void No_header_gives_identity() => Assert.Equal(ContentEncoding.Identity, _negotiator.Choose(default));

    [Fact]
    public void Several_header_lines_are_one_list()
    {
        Assert.Equal(ContentEncoding.Brotli, _negotiator.Choose(new(["gzip", "br"])));
        Assert.Equal(ContentEncoding.Gzip, _negotiator.Choose(new(["gzip", "br;q=0"])));
        Assert.Equal(ContentEncoding.Identity, _negotiator.Choose(new(["deflate", "identity"])));
    }

    [Fact]
    public void More_headers_than_are_remembered_give_the_same_result()
    {
        for (var i = 0; i < 300; i++) Assert.Equal(ContentEncoding.Gzip, _negotiator.Choose($"x-{i}, gzip"));
        Assert.Equal(ContentEncoding.Gzip, _negotiator.Choose("x-1, gzip"));
    }

    [Theory]
    [InlineData("gzip, deflate, br, zstd", ContentEncoding.Brotli)]
    [InlineData("gzip, deflate, br", ContentEncoding.Brotli)]
    [InlineData("gzip, deflate", ContentEncoding.Gzip)]
    [InlineData("gzip", ContentEncoding.Gzip)]
    [InlineData("identity", ContentEncoding.Identity)]
    public void Common_headers_are_not_parsed_again_however_many_others_came_before(string header, object encoding)
    {
        for (var i = 0; i < 300; i++) _negotiator.Choose($"x-{i}, gzip");
        Assert.Equal(encoding, _negotiator.Choose(header));

        Assert.Equal(0, BytesToChoose(header));
    }

    [Fact]
    public void At_most_a_hundred_other_headers_are_remembered()
    {
        for (var i = 0; i < 300; i++) _negotiator.Choose($"x-{i}, gzip");

        Assert.Equal(100, Enumerable.Range(0, 300).Count(i => BytesToChoose($"x-{i}, gzip") == 0));
    }

    // Parsing needs memory; taking a remembered result does not.
    private long BytesToChoose(string header)
    {
        StringValues values = header;
        var before = GC.GetAllocatedBytesForCurrentThread();
        _negotiator.Choose(values);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
