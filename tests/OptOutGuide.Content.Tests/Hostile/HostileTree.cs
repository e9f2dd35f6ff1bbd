using System.Collections.Immutable;
using System.Text;
using OptOutGuide.Content.Sources;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Tests.Hostile;

/// <summary>A kind of mutation at one position of one file.</summary>
internal enum Attack
{
    /// <summary>Inserts a hostile fragment within a line.</summary>
    Insert,

    /// <summary>Inserts a hostile fragment as a separate paragraph or key.</summary>
    InsertLine,

    /// <summary>Deletes a line.</summary>
    DeleteLine,

    /// <summary>Repeats a line.</summary>
    RepeatLine,

    /// <summary>Swaps two lines.</summary>
    SwapLines,

    /// <summary>Inserts lines of another file.</summary>
    Splice,

    /// <summary>Flips a bit, after which the file may not be valid UTF-8.</summary>
    FlipBit,
}

/// <summary>One change of one file.</summary>
internal sealed record Edit(Attack Attack, int File, int At, int Other);

/// <summary>A content folder with some mutations.</summary>
internal sealed record HostileTree(ImmutableArray<Edit> Edits)
{
    /// <inheritdoc/>
    public override string ToString() => string.Join(", ", Edits);

    /// <summary>Fragments that could be rendered as active or misleading markup.</summary>
    public static ImmutableArray<string> Fragments { get; } =
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>", "</p></main><h1>", "<!--cite:began-->", "<!--", "-->",
        "<![CDATA[", "<?php", "<a href='javascript:alert(1)'>x</a>", "<style>*{}</style>", "<base href=//evil.example>",
        "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](java&#115;cript:alert(1))", "[x](java&Tab;script:alert(1))",
        "[x](javascript&colon;alert(1))", "[x](java%73cript:alert(1))", "[x](<java\tscript:alert(1)>)", "[x](vbscript:x)",
        "[x](data:text/html;base64,PHNjcmlwdD4=)", "[x](&#x6A;avascript:1)", "[x](\u0001javascript:1)",
        "[x]: javascript:alert(1)\n\n[x]", "[x][y]\n\n[y]: data:text/html,x", "<javascript:alert(1)>", "<https://example.org/\"onclick=x>",
        "<form:objection>", "<blank:name>", "![x](https://example.org/x.png)", "![x](javascript:alert(1))", "<x@example.org>",
        "[x](mailto:a@example.org?bcc=b@example.org)", "[x](mailto:a@example.org)",
        "{onclick=alert(1)}", "{.label}", "{#x onclick=y}", "{style=color:red}", "[x](https://example.org \"a\\\" onclick=\\\"x\")",
        "[x](https://example.org '\"><script>')", "[x](https://example.org/\"onmouseover=x)", "[x](https://example.org/<script>)", "`<script>`",
        "```x&#32;label\n<script>\n```", "| a | b |\n|:-:|--:|\n| <b> | 2 |", "| a | b |\n|---|---|\n| <b> | 2 |",
        "[x](https://www.facebook.com@evil.example/)", "[x](https://faceb00k.example/)", "[x](https://facebook.com.evil.example/)",
        "[https://www.facebook.com](https://evil.example)", "[x](https://xn--fcebook-hya.example)", "[x](https://f\u0430cebook.com)",
        "[x](https://example.org:8443/)", "[x](https://example.org\\@evil.example)", "[x](https:/\\evil.example)", "[x](//evil.example)",
        "[x](\\\\evil.example)", "[x](https://1.2.3.4/)", "[x](https://example.org/a)",
        "\u202E", "\u2066x\u2069", "\u200B", "\uFEFF", "\u00AD", "\U000E0041", "\0", "\u001B[31m", "\u0085", "\u2028", "&#x202E;", "&#8238;", "&#0;",
        "&lt;script&gt;", "&amp;lt;script&amp;gt;", "&#xD800;",
        "[[[[[[[[[[[[", "************", "> > > > > > > > > > > > > > > > > > ", "- - - - - - - - - x", "`````", "|||||||||", "<<<<<<<<", "{{{{{{{{",
        "[a](b[c](d[e](f", "\\", "\t", "    ", "{tap}", "{date}", "{#dup}", "[@began]", "[@unknown]", "[x](blank:name)", "[x](form:objection)",
        "[x](guides/app#send)", "[x](#\"onclick)", "# h", "> # h {#h}", "- # h", "a\n===", "---", "+ x {#y}",
        "a: &a [*a, *a]", "<<: *a", "!!python/object x", "--- \n---", "? [a, b]", "key: \"\\u202E\"", "key: \"\\0\"", "key: \"\\uD800\"", "key: \"a\\nb\"",
        "{a: {a: {a: {a: {a: {a: {a: 1}}}}}}}", "zone: ../../../dev/zero", "code: \"en\\\" onclick=\\\"x\"", "slug: \"a\\\"b\"",
        "title: \"<script>alert(1)</script>\"", "short: \"\\\" onclick=\\\"x\"", "address: https://user@example.org/",
        "address: \"https://example.org/\\\" onclick=\\\"x\"", "lastDay: 9999-12-31", "changed: 0001-01-01", "order: 99999999999",
        "service: \"[x](javascript:alert(1))\"",
    ];

    /// <summary>The content folder after the mutations, with diagnostics for files that are no longer text.</summary>
    /// <param name="others">Files whose lines <see cref="Attack.Splice"/> inserts.</param>
    public ContentFolder Of(ImmutableArray<ContentFile> files, ImmutableArray<ContentFile> others)
    {
        var bag = new DiagnosticBag();
        foreach (var edit in Edits.Where(_ => !files.IsEmpty))
        {
            var index = edit.File % files.Length;
            var text = edit.Attack == Attack.FlipBit ? FlipBit(files[index], edit, bag) : Changed(files[index].Text, edit, others);
            files = text is null ? files.RemoveAt(index) : files.SetItem(index, files[index] with { Text = text });
        }

        return new ContentFolder(files, bag.Sorted());
    }

    private static string? FlipBit(ContentFile file, Edit edit, DiagnosticBag bag)
    {
        var bytes = Encoding.UTF8.GetBytes(file.Text);
        if (bytes.Length > 0) bytes[edit.At % bytes.Length] ^= (byte)(1 << (edit.Other % 8));
        return TextDecoder.Decode(bytes, file.RelativePath, bag);
    }

    private static string Changed(string text, Edit edit, ImmutableArray<ContentFile> others)
    {
        var fragment = Fragments[edit.Other % Fragments.Length];
        if (edit.Attack == Attack.Insert) return text.Insert(edit.At % (text.Length + 1), fragment);

        var lines = text.Split('\n').ToList();
        var at = edit.At % lines.Count;
        switch (edit.Attack)
        {
            case Attack.InsertLine: lines.InsertRange(at, ["", fragment, ""]); break;
            case Attack.DeleteLine: lines.RemoveAt(at); break;
            case Attack.RepeatLine: lines.Insert(at, lines[at]); break;
            case Attack.SwapLines: (lines[at], lines[edit.Other % lines.Count]) = (lines[edit.Other % lines.Count], lines[at]); break;
            case Attack.Splice: lines.InsertRange(at, Cut(others[edit.Other % others.Length].Text, edit.At)); break;
        }

        return string.Join('\n', lines);
    }

    private static IEnumerable<string> Cut(string text, int at)
    {
        var lines = text.Split('\n');
        return lines.Skip(at / 7 % lines.Length).Take(1 + (at % 9));
    }
}
