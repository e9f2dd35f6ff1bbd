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
/// Content from an untrusted author gives, within a time limit, either a catalog whose HTML consists only of allowed elements, or
/// diagnostics. Every run tries the same trees; with OPTOUTGUIDE_FUZZ=N a run tries N times as many, with a new seed.
/// </summary>
public sealed class HostileTreeTests(ITestOutputHelper output)
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(20);

    private static readonly ImmutableArray<ContentFile> Shipped = RepositoryContent.Read().Files;

    /// <summary>Forty times as many folders, 10,000, in <c>tests/full.sh</c>, which takes minutes.</summary>
    private static readonly int Times = Environment.GetEnvironmentVariable("OPTOUTGUIDE_HOSTILE") == "full" ? 40 : 1;

    [Fact]
    public void Generated_content_folders_give_safe_HTML_or_diagnostics() => Try(240 * Times, new SampleContent().Files);

    [Fact]
    public void Mutations_of_the_shipped_content_give_safe_HTML_or_diagnostics() => Try(10 * Times, Shipped);

    private void Try(int count, ImmutableArray<ContentFile> files)
    {
        var (tried, catalogs, slowest) = (0, 0, TimeSpan.Zero);
        var edits = from attack in Gen.Elements(Enum.GetValues<Attack>())
                    from file in Gen.Choose(0, int.MaxValue)
                    from at in Gen.Choose(0, int.MaxValue)
                    from other in Gen.Choose(0, int.MaxValue)
                    select new Edit(attack, file, at, other);
        // Most changes of YAML files give diagnostics, most changes of Markdown files give pages. Markdown files are chosen more often.
        var texts = files.Index().Where(pair => pair.Item.RelativePath.EndsWith(".md", StringComparison.Ordinal)).Select(pair => pair.Index).ToArray();
        var inTexts = from edit in edits
                      from file in Gen.Elements(texts)
                      select edit with { File = file, Attack = edit.Attack == Attack.FlipBit || edit.Other % 3 > 0 ? Attack.InsertLine : edit.Attack };
        var trees = from first in Gen.OneOf(edits, inTexts, inTexts)
                    from second in inTexts
                    from more in Gen.Choose(0, 3)
                    select new HostileTree(more == 0 ? [first, second] : [first]);

        Prop.ForAll(trees.ToArbitrary(), Holds).Check(ConfigOf(count));
        output.WriteLine(FormattableString.Invariant($"{tried} trees, {catalogs} with a catalog, slowest build {slowest.TotalMilliseconds:0} ms."));
        Assert.True(catalogs > tried / 20, "Too few trees gave a catalog whose HTML could be checked.");

        void Holds(HostileTree tree)
        {
            var start = Stopwatch.GetTimestamp();
            var build = CatalogBuilder.Build(tree.Of(files, Shipped));
            var time = Stopwatch.GetElapsedTime(start);
            (tried, slowest) = (tried + 1, time > slowest ? time : slowest);
            Assert.True(time < TimeLimit, $"The build took {time}.");
            Assert.True(build.Catalog is not null || build.Diagnostics.Length > 0);
            Assert.All(build.Diagnostics, found => Assert.Null(HiddenCharacters.Find(found.ToString())));
            if (build.Catalog is not { } catalog) return;
            catalogs++;
            Assert.Empty(AllowedHtml.FindDisallowed(catalog));
        }
    }

    private static Config ConfigOf(int count) =>
        int.TryParse(Environment.GetEnvironmentVariable("OPTOUTGUIDE_FUZZ"), CultureInfo.InvariantCulture, out var times)
            ? Config.QuickThrowOnFailure.WithMaxTest(count * times)
            : Config.QuickThrowOnFailure.WithMaxTest(count).WithReplay(7412589630147852361UL, 2589631470258963147UL);
}
