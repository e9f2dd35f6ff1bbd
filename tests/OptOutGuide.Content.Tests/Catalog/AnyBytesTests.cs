using System.Collections.Immutable;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Sources;
using OptOutGuide.Content.Sources.Yaml;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Tests.Catalog;

/// <summary>
/// Whatever stands in the files: a catalog or findings, never a crash. Every run tries the same inputs, so that a change is
/// judged by what it changed; the environment variable OPTOUTGUIDE_FUZZ tries that many times as many new ones.
/// </summary>
public sealed class AnyBytesTests
{
    private static readonly ImmutableArray<ContentFile> Shipped = RepositoryContent.Read().Files;

    private static readonly ImmutableArray<ContentFile> Facts =
        [.. Shipped.Where(file => file.RelativePath.EndsWith(".yaml", StringComparison.Ordinal))];

    private static readonly string[] Fragments =
        [
            "---", "\n", "  - ", ": ", "{#", "}", "{tap}", "[a](", ")", "## ", "1. ", "&a", "*a", "!", "<b>", "|", "\0", "\u202E", "é", "\"", "'", "[", "#",
            "\t", "form:", "https://",
        ];

    [Fact]
    public void Content_with_a_hole_or_a_foreign_piece_never_crashes_the_build() => ForMutations(300, mutation =>
    {
        var (index, changed) = mutation.Of(Shipped);
        var build = CatalogBuilder.Build(new ContentFolder(Shipped.SetItem(index, changed), []));
        return build.Catalog is not null || build.Diagnostics.Length > 0;
    });

    [Fact]
    public void Facts_with_a_hole_or_a_foreign_piece_are_a_map_or_a_finding() => ForMutations(10_000, mutation =>
    {
        var (_, changed) = mutation.Of(Facts);
        var bag = new DiagnosticBag();
        return YamlText.Parse(changed.RelativePath, changed.Text, 1, bag) is not null || !bag.IsEmpty;
    });

    private static void ForMutations(int count, Func<Mutation, bool> holds)
    {
        var mutations = from file in Gen.Choose(0, int.MaxValue)
                        from at in Gen.Choose(0, int.MaxValue)
                        from cut in Gen.Choose(0, 11)
                        from piece in Gen.Elements(Fragments)
                        select new Mutation(file, at, cut, piece);
        var config = Config.QuickThrowOnFailure;
        config = int.TryParse(Environment.GetEnvironmentVariable("OPTOUTGUIDE_FUZZ"), CultureInfo.InvariantCulture, out var times)
            ? config.WithMaxTest(count * times)
            : config.WithMaxTest(count).WithReplay(14226169644008095751UL, 3466241052887302089UL);
        Prop.ForAll(mutations.ToArbitrary(), holds).Check(config);
    }

    /// <summary>One place of one file: some characters cut out, a piece put in.</summary>
    private sealed record Mutation(int File, int At, int Cut, string Piece)
    {
        public (int Index, ContentFile Changed) Of(ImmutableArray<ContentFile> files)
        {
            var index = File % files.Length;
            var text = files[index].Text;
            var at = At % (text.Length + 1);
            var cut = Math.Min(Cut, text.Length - at);
            return (index, files[index] with { Text = text[..at] + Piece + text[(at + cut)..] });
        }
    }
}
