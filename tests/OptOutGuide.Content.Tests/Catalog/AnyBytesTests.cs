using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Sources;

namespace OptOutGuide.Content.Tests.Catalog;

/// <summary>Whatever stands in the files: a catalog or findings, never a crash.</summary>
public sealed class AnyBytesTests
{
    private static readonly ImmutableArray<ContentFile> Shipped = RepositoryContent.Read().Files;

    private static readonly string[] Fragments =
        ["---", "\n", "  - ", ": ", "{#", "}", "{tap}", "[a](", ")", "## ", "1. ", "&a", "*a", "!", "<b>", "|", "\0", "\u202E", "é", "\"", "'", "[", "#", "\t", "form:", "https://"];

    [Fact]
    public void Content_with_a_hole_or_a_foreign_piece_never_crashes_the_build()
    {
        var mutations = ArbMap.Default.GeneratorFor<(int File, int At, int Cut, int Piece)>();

        Prop.ForAll(mutations.ToArbitrary(), mutation =>
        {
            var build = CatalogBuilder.Build(new ContentFolder(Mutated(mutation), []));
            return build.Catalog is not null || build.Diagnostics.Length > 0;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    private static ImmutableArray<ContentFile> Mutated((int File, int At, int Cut, int Piece) mutation)
    {
        var index = Modulo(mutation.File * 7, Shipped.Length);
        var text = Shipped[index].Text;
        var at = Modulo(mutation.At * 131, text.Length + 1);
        var cut = Math.Min(Modulo(mutation.Cut, 12), text.Length - at);
        var changed = text[..at] + Fragments[Modulo(mutation.Piece, Fragments.Length)] + text[(at + cut)..];
        return Shipped.SetItem(index, Shipped[index] with { Text = changed });
    }

    private static int Modulo(int value, int by) => ((value % by) + by) % by;
}
