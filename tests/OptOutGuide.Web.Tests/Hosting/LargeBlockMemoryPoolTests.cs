using OptOutGuide.Web.Hosting;

namespace OptOutGuide.Web.Tests.Hosting;

public sealed class LargeBlockMemoryPoolTests
{
    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    [InlineData(4 * 1024)]
    [InlineData(16 * 1024)]
    public void A_smaller_request_gets_a_whole_block(int wanted)
    {
        using var pool = new LargeBlockMemoryPool().Create();
        using var block = pool.Rent(wanted);

        Assert.Equal(16 * 1024, block.Memory.Length);
    }

    [Fact]
    public void A_request_for_more_than_a_block_is_refused()
    {
        using var pool = new LargeBlockMemoryPool().Create();

        Assert.Throws<ArgumentOutOfRangeException>(() => pool.Rent(pool.MaxBufferSize + 1));
    }
}
