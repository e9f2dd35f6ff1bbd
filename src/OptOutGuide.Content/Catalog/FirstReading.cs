using OptOutGuide.Content.Markup;
using OptOutGuide.Content.Sources.Yaml;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Catalog;

/// <summary>The first text that a program reads takes it longer than all that follow: YAML, Markdown and their types have to be made ready.</summary>
public static class FirstReading
{
    /// <summary>Makes them ready with a few words of no account, while the program is busy with something else.</summary>
    public static void Prepare()
    {
        YamlText.Parse("", "a: [b]\nc:\n  - \"d\"\n", firstLine: 1, new DiagnosticBag());
        MarkdownDialect.Parse("## A {#a}\n\n1. *b* [c](d) “e”\n");
    }
}
