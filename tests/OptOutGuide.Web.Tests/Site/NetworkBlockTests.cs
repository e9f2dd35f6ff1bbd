using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.DependencyInjection;
using OptOutGuide.Web.Hosting;

namespace OptOutGuide.Web.Tests.Site;

public sealed class NetworkBlockTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public void The_server_takes_its_memory_from_them() => Assert.IsType<LargeBlockMemoryPool>(site.Services.GetRequiredService<IMemoryPoolFactory<byte>>());

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    [InlineData(4 * 1024)]
    [InlineData(16 * 1024)]
    public void Whoever_asks_for_less_gets_room_for_a_whole_page(int wanted)
    {
        using var pool = new LargeBlockMemoryPool().Create();
        using var block = pool.Rent(wanted);

        Assert.Equal(16 * 1024, block.Memory.Length);
    }

    [Fact]
    public void More_than_a_block_is_refused_instead_of_cut()
    {
        using var pool = new LargeBlockMemoryPool().Create();

        Assert.Throws<ArgumentOutOfRangeException>(() => pool.Rent(pool.MaxBufferSize + 1));
    }
}
