using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Sources;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Tests.Hostile;

/// <summary>
/// A pull request from a stranger: whatever it does to the content, there is a catalog whose HTML holds nothing but what is
/// on a list, or a finding; soon. Every run tries the same trees, OPTOUTGUIDE_FUZZ that many times as many new ones.
/// </summary>
public sealed class HostileTreeTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private static readonly ImmutableArray<ContentFile> Shipped = RepositoryContent.Read().Files;

    [Fact]
    public void Ten_thousand_small_trees_give_safe_pages_or_findings() => Try(9_700, new SampleContent().Files);

    [Fact]
    public void Changes_of_the_shipped_content_give_safe_pages_or_findings() => Try(300, Shipped);

    private void Try(int count, ImmutableArray<ContentFile> files)
    {
        var (tried, catalogs, slowest) = (0, 0, TimeSpan.Zero);
        var edits = from attack in Gen.Elements(Enum.GetValues<Attack>())
                    from file in Gen.Choose(0, int.MaxValue)
                    from at in Gen.Choose(0, int.MaxValue)
                    from other in Gen.Choose(0, int.MaxValue)
                    select new Edit(attack, file, at, other);
        // Most changes of facts are findings, most changes of texts are pages: texts come up oftener.
        var texts = files.Index().Where(pair => pair.Item.RelativePath.EndsWith(".md", StringComparison.Ordinal)).Select(pair => pair.Index).ToArray();
        var inTexts = from edit in edits
                      from file in Gen.Elements(texts)
                      select edit with { File = file, Attack = edit.Attack == Attack.TurnBit || edit.Other % 3 > 0 ? Attack.InsertLine : edit.Attack };
        var trees = from first in Gen.OneOf(edits, inTexts, inTexts)
                    from second in inTexts
                    from more in Gen.Choose(0, 3)
                    select new HostileTree(more == 0 ? [first, second] : [first]);

        Prop.ForAll(trees.ToArbitrary(), Holds).Check(ConfigOf(count));
        output.WriteLine(FormattableString.Invariant($"{tried} trees, {catalogs} of them sites, the slowest in {slowest.TotalMilliseconds:0} ms."));
        Assert.True(catalogs > tried / 20, "Nearly no tree became a site, so nothing was looked at.");

        void Holds(HostileTree tree)
        {
            var start = Stopwatch.GetTimestamp();
            var build = CatalogBuilder.Build(tree.Of(files, Shipped));
            var time = Stopwatch.GetElapsedTime(start);
            (tried, slowest) = (tried + 1, time > slowest ? time : slowest);
            Assert.True(time < Longest, $"The build took {time}.");
            Assert.True(build.Catalog is not null || build.Diagnostics.Length > 0);
            Assert.All(build.Diagnostics, found => Assert.Null(HiddenCharacters.Find(found.ToString())));
            if (build.Catalog is not { } catalog) return;
            catalogs++;
            Assert.Empty(AllowedHtml.FindOthers(catalog));
        }
    }

    private static Config ConfigOf(int count) =>
        int.TryParse(Environment.GetEnvironmentVariable("OPTOUTGUIDE_FUZZ"), CultureInfo.InvariantCulture, out var times)
            ? Config.QuickThrowOnFailure.WithMaxTest(count * times)
            : Config.QuickThrowOnFailure.WithMaxTest(count).WithReplay(7412589630147852361UL, 2589631470258963147UL);
}
