using System.Buffers;
using Microsoft.AspNetCore.Connections;

namespace OptOutGuide.Web.Hosting;

/// <summary>Lends Kestrel the memory between program and socket in blocks that hold a whole page, so that it goes out in one piece.</summary>
/// <remarks>
/// Kestrel's own blocks have 4 KB. A compressed page takes two or three of them, and many pieces cost the socket more than one: measured, an eighth of the
/// processor's time for a page. A connection holds a block only while it sends or is sent something; the runtime's pool, which this one asks, shrinks by itself.
/// </remarks>
internal sealed class LargeBlockMemoryPool : IMemoryPoolFactory<byte>
{
    /// <summary>Bytes. Nearly all pages fit, with their headers, when they are compressed.</summary>
    private const int Size = 16 * 1024;

    public MemoryPool<byte> Create(MemoryPoolOptions? options = null) => new Pool();

    private sealed class Pool : MemoryPool<byte>
    {
        public override int MaxBufferSize => Size;

        // Whoever wants less gets a whole block too: Kestrel asks for 4 KB, whatever follows.
        public override IMemoryOwner<byte> Rent(int minBufferSize = -1) =>
            minBufferSize <= Size ? Shared.Rent(Size) : throw new ArgumentOutOfRangeException(nameof(minBufferSize), minBufferSize, FormattableString.Invariant($"A block has {Size} bytes."));

        protected override void Dispose(bool disposing)
        {
        }
    }
}
