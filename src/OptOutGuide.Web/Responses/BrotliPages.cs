using Microsoft.AspNetCore.ResponseCompression;

namespace OptOutGuide.Web.Responses;

/// <summary>Brotli for pages, which are made once and sent many times, but whose first reader waits for them.</summary>
internal sealed class BrotliPages : ICompressionProvider
{
    public string EncodingName => "br";

    // A page is sent whole.
    public bool SupportsFlush => false;

    public Stream CreateStream(Stream outputStream) => new BrotliBody(outputStream);
}
