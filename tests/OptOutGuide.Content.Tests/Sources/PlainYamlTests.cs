using System.Globalization;
using OptOutGuide.Content.Sources.Yaml;
using YamlDotNet.Core;

namespace OptOutGuide.Content.Tests.Sources;

/// <summary>The short way through plain YAML leads to the same tree as the parser.</summary>
public sealed class PlainYamlTests
{
    private static readonly string[] Pieces =
    [
        "title", "sections", ":", ": ", ":\n", "\n", "  ", " ", "\"", "'", "a: b", "key: text", "  key: text", "  key: \"1 #2: x\"", "\nsections:\n  key: text", "\n  other: 1", "\n# note\n", " #",
        "é", "’", "«", "-", "- ", "?", "|", ">", "[", "{", "&", "*", "!", "%", "@", "\\", "\t", "\r", "2026-11-22", "null", "---", "...", ",", "\u00A0", "\u0085", "\u2028", "\U0001F600", "\u200B",
    ];

    [Theory]
    [InlineData("title: One\nshort: \"Two: #2\"\n")]
    [InlineData("# A lock.\nsections:\n  lead-text: \"0123\"\n\n  way-2: 4567\nlast: 1")]
    public void Plain_maps_take_the_short_way(string text) => Assert.Equal(Show(Parse(text)!), Show(PlainYaml.Read(text)!));

    [Fact]
    public void Whatever_takes_the_short_way_reads_as_the_parser_reads_it()
    {
        var random = new Random(20250526);
        var read = 0;
        for (var i = 0; i < 100_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(at => random.Next(3) == 0 ? $"\nkey{at}: text" : Pieces[random.Next(Pieces.Length)]));
            if (PlainYaml.Read(text) is not { } plain) continue;
            read++;
            Assert.True(Parse(text) is { } whole && Show(plain) == Show(whole), text);
        }

        Assert.InRange(read, 1_000, 100_000);
    }

    private static YamlPart? Parse(string text)
    {
        try
        {
            return new YamlTree(new StrictYamlParser(new Parser(new StringReader(text)))).Read();
        }
        catch (YamlException)
        {
            return null;
        }
    }

    private static string Show(YamlPart part)
    {
        var inner = part is YamlScalar scalar ? scalar.Value : string.Concat(part.Parts.Select(Show));
        return string.Create(CultureInfo.InvariantCulture, $"<{part.Start.Line}:{part.Start.Column} {inner}>");
    }
}
