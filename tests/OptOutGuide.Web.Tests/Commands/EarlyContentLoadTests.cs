using OptOutGuide.Web.Commands;
using OptOutGuide.Web.Tests.Site;

namespace OptOutGuide.Web.Tests.Commands;

public sealed class EarlyContentLoadTests
{
    [Theory]
    [InlineData]
    [InlineData("--urls", "http://127.0.0.1:0", "--as-of", "2026-11-22")]
    public async Task Without_a_command_or_folder_the_default_folder_is_loaded(params string[] args)
    {
        var early = EarlyContentLoad.Begin(args);

        Assert.Equal(CommandOptions.DefaultFolder(), early?.Folder);
        Assert.NotNull((await early!.Loading).Build.Catalog);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("export", "--out", "site")]
    [InlineData("--content", "elsewhere")]
    [InlineData("--content=elsewhere")]
    [InlineData("--public-url", "http://site.example", "--content:elsewhere")]
    public void With_a_command_or_another_folder_nothing_is_loaded(params string[] args) => Assert.Null(EarlyContentLoad.Begin(args));

    [Fact]
    public async Task The_load_is_used_for_its_folder_only()
    {
        using var other = new ContentCopy().Write("site.yaml", "nonsense");
        var early = EarlyContentLoad.Begin([])!;

        Assert.Same(early.Loading, EarlyContentLoad.Of(early.Folder, early));
        Assert.Null((await EarlyContentLoad.Of(other.Path, early)).Build.Catalog);
        Assert.Null((await EarlyContentLoad.Of(other.Path, early: null)).Build.Catalog);
    }
}
