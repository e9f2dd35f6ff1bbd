using System.Buffers;
using Microsoft.AspNetCore.Connections;

namespace OptOutGuide.Web.Hosting;

/// <summary>Gives Kestrel buffers between program and socket that hold a whole page, so that it is sent in one piece.</summary>
/// <remarks>
/// Kestrel's own blocks have 4 KB. A compressed page takes two or three of them, and several pieces cost the socket more than one: an
/// eighth of the processor time of a page (docs/performance.md). A connection holds a block only while it sends or receives; the
/// runtime's shared pool, from which the blocks come, shrinks by itself.
/// </remarks>
internal sealed class LargeBlockMemoryPool : IMemoryPoolFactory<byte>
{
    /// <summary>Bytes. Nearly all pages fit, with their headers, when they are compressed.</summary>
    private const int Size = 16 * 1024;

    public MemoryPool<byte> Create(MemoryPoolOptions? options = null) => new Pool();

    private sealed class Pool : MemoryPool<byte>
    {
        public override int MaxBufferSize => Size;

        // A smaller request gets a whole block, too: Kestrel always asks for 4 KB.
        public override IMemoryOwner<byte> Rent(int minBufferSize = -1) =>
            minBufferSize <= Size
                ? Shared.Rent(Size)
                : throw new ArgumentOutOfRangeException(nameof(minBufferSize), minBufferSize, FormattableString.Invariant($"A block has {Size} bytes."));

        protected override void Dispose(bool disposing)
        {
        }
    }
}
