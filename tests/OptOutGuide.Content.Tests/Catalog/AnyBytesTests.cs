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
/// Mutated files give a catalog or diagnostics, never an exception. Every run tries the same inputs, so that a failure comes from
/// the change under test; with the environment variable OPTOUTGUIDE_FUZZ=N a run tries N times as many, with a new seed.
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
    public void Mutated_content_never_throws() => ForMutations(300, mutation =>
    {
        var (index, changed) = mutation.Of(Shipped);
        var build = CatalogBuilder.Build(new ContentFolder(Shipped.SetItem(index, changed), []));
        return build.Catalog is not null || build.Diagnostics.Length > 0;
    });

    [Fact]
    public void Mutated_YAML_gives_a_map_or_a_diagnostic() => ForMutations(10_000, mutation =>
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

    /// <summary>A mutation of one file: removes some characters at a position and inserts a fragment there.</summary>
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
