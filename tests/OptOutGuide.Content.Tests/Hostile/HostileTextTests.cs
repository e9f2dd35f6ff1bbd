using System.Diagnostics;
using System.Globalization;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Markup;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Tests.Hostile;

/// <summary>Each attack by itself: the diagnostic that reports it, or the harmless text that it becomes.</summary>
public sealed class HostileTextTests
{
    [Theory]
    [InlineData("[x](JaVaScRiPt:alert(1))", "unsafe-link")]
    [InlineData("[x](java&#115;cript:alert(1))", "unsafe-link")]
    [InlineData("[x](javascript&colon;alert(1))", "unsafe-link")]
    [InlineData("[x](<java&Tab;script:alert(1)>)", "unsafe-link")]
    [InlineData("[x](javascript%3Aalert(1))", "broken-link")]
    [InlineData("[x](vbscript:x)", "unsafe-link")]
    [InlineData("[x](data:text/html,x)", "unsafe-link")]
    [InlineData("[x](//evil.example)", "unsafe-link")]
    [InlineData("[x](\\\\\\\\evil.example)", "unsafe-link")]
    [InlineData("[x](https:/evil.example)", "unsafe-link")]
    [InlineData("[x](HTTPS://evil.example)", "unsafe-link")]
    [InlineData("<javascript:alert(1)>", "unsafe-link")]
    [InlineData("<form:objection>", "unsafe-link")]
    [InlineData("<blank:name>", "unsafe-link")]
    [InlineData("[y]: javascript:alert(1)", "unsupported-markup")]
    [InlineData("[x](https://user:word@example.org/)", "unsafe-link")]
    [InlineData("[x](https://www.facebook.com@evil.example/)", "unsafe-link")]
    [InlineData("[x](https://example.org:8443/)", "unsafe-link")]
    [InlineData("[x](https://example.org\\\\@evil.example/)", "unsafe-link")]
    [InlineData("[x](<https://example.org/a b>)", "unsafe-link")]
    [InlineData("[x](https://example.org/\"onclick=x)", "unsafe-link")]
    [InlineData("[x](https://Example.org/)", "unsafe-link")]
    [InlineData("[x](https://ex%61mple.org/)", "unsafe-link")]
    [InlineData("[x](https://example.org./)", "unsafe-link")]
    [InlineData("[x](https://localhost/)", "unsafe-link")]
    [InlineData("[x](https://127.0.0.1/)", "unsafe-link")]
    [InlineData("[x](https://0x7f.1/)", "unsafe-link")]
    [InlineData("[x](https://[::1]/)", "unsafe-link")]
    [InlineData("[x](https://b\u00FCcher.example/)", "deceptive-link")]
    [InlineData("[x](https://www.xn--fcebook-hya.example/)", "deceptive-link")]
    [InlineData("[x](https://www.faceb00k.example/)", "deceptive-link")]
    [InlineData("[x](https://www.facebok.example/)", "deceptive-link")]
    [InlineData("[x](https://lnstagram.example/)", "deceptive-link")]
    [InlineData("[x](https://vvhatsapp.example/)", "deceptive-link")]
    [InlineData("[x](https://facebook-opt-out.example/)", "deceptive-link")]
    [InlineData("[x](https://help.meta.com.evil.example/)", "deceptive-link")]
    [InlineData("[https://www.facebook.com/help](https://example.org)", "deceptive-link")]
    [InlineData("[the page facebook.com](https://example.org)", "deceptive-link")]
    [InlineData("[www.example.com](articles/why)", "deceptive-link")]
    [InlineData("[x](https://example.org/%E2%80%8B)", "deceptive-link")]
    [InlineData("[x](mailto:a@example.org?bcc=b@example.org)", "unsafe-link")]
    [InlineData("[x](mailto:a@example.org%0Abcc:b)", "unsafe-link")]
    [InlineData("![x](https://example.org/x.png)", "unsupported-markup")]
    [InlineData("> # Title {#title}", "heading")]
    [InlineData("- ## Title {#title}", "heading")]
    [InlineData("| a |\n|:-:|\n| b |", "unsupported-markup")]
    [InlineData("&#x202E;x", "hidden-character")]
    [InlineData("[a&#8238;b](https://example.org)", "hidden-character")]
    [InlineData("a\u202Eb", "hidden-character")]
    [InlineData("a\u2066b", "hidden-character")]
    [InlineData("a\u061Cb", "hidden-character")]
    [InlineData("a\u200Bb", "hidden-character")]
    [InlineData("a\u200Cb", "hidden-character")]
    [InlineData("a\uFEFFb", "hidden-character")]
    [InlineData("a\u00ADb", "hidden-character")]
    [InlineData("a\u2028b", "hidden-character")]
    [InlineData("a\u0085b", "hidden-character")]
    [InlineData("a\0b", "hidden-character")]
    [InlineData("a\u001B[31mb", "hidden-character")]
    [InlineData("a\U000E0041b", "hidden-character")]
    [InlineData("a\u3164b", "hidden-character")]
    [InlineData("a\uE000b", "hidden-character")]
    public void An_attack_in_Markdown_is_reported(string markdown, string code)
    {
        var found = new SampleContent().With("home/en.md", SampleContent.Page("Home", markdown)).OnlyDiagnostic();

        Assert.Equal((code, "home/en.md", 7), (found.Rule.Code, found.Location.Path, found.Location.Line));
    }

    [Theory]
    [InlineData("site.yaml", "address: https://guide.example", "address: https://b\u00FCcher.example", "wrong-value")]
    [InlineData("site.yaml", "address: https://guide.example", "address: \"https://guide.example;}\"", "wrong-value")]
    [InlineData("site.yaml", "address: https://guide.example", "address: https://guide.example\ncontact: \"a@example.org\\\" onclick=\\\"x\"", "wrong-value")]
    [InlineData("site.yaml", "address: https://guide.example", "address: https://guide.example\ncontact: a@example.org?bcc=b@example.org", "wrong-value")]
    [InlineData("site.yaml", "address: https://guide.example", "address: https://guide.example\nrepository: http://host.example/owner/name", "wrong-value")]
    [InlineData("site.yaml", "address: https://guide.example", "address: https://guide.example\nrepository: https://host.example/owner", "wrong-value")]
    [InlineData("site.yaml", "address: https://guide.example", "address: https://guide.example\nrepository: https://host.example/o/n?x=1", "wrong-value")]
    [InlineData("site.yaml", "address: https://guide.example", "address: https://guide.example\nrepository: https://me@host.example/o/n", "wrong-value")]
    [InlineData("site.yaml", "address: https://guide.example", "address: https://guide.example\noperator: \"a\\nb\"", "wrong-value")]
    [InlineData("site.yaml", "code: fr", "code: \"fr\\\" onclick=\\\"x\"", "wrong-value")]
    [InlineData("sources.yaml", "https://paper.example/report", "https://paper.example@evil.example/", "unsafe-link")]
    [InlineData("sources.yaml", "https://paper.example/report", "javascript:alert(1)", "wrong-value")]
    [InlineData("sources.yaml", "https://paper.example/report", "https://instagrarn.example/", "deceptive-link")]
    [InlineData("sources.yaml", "https://paper.example/report", "https://xn--80ak6aa92e.com/", "deceptive-link")]
    [InlineData("sources.yaml", "title: A report", "title: \"A \\u202E report\"", "hidden-character")]
    [InlineData("sources.yaml", "title: A report", "title: \"A \\0 report\"", "hidden-character")]
    [InlineData("sources.yaml", "title: A report", "title: \"A \\uD800 report\"", "yaml-syntax")]
    [InlineData("sources.yaml", "title: A report", "title: A \u200F report", "hidden-character")]
    [InlineData("sources.yaml", "title: A report", "title: \"A\\n\\n# report\"", "wrong-value")]
    [InlineData("sources.yaml", "language: en", "language: \"en\\\"\"", "wrong-value")]
    [InlineData("authorities.yaml", "http://www.aki.example/", "http://www.aki.example:81/", "unsafe-link")]
    [InlineData("forms.yaml", "https://www.facebook.com/help/contact/1", "https://www.facebook.com:444/", "unsafe-link")]
    [InlineData("forms.yaml", "https://www.facebook.com/help/contact/1", "https://www.facebook.com@evil.example/", "unsafe-link")]
    [InlineData("deadlines/start/deadline.yaml", "Europe/Paris", "../../../../dev/zero", "wrong-value")]
    [InlineData("deadlines/start/deadline.yaml", "Europe/Paris", "/dev/zero", "wrong-value")]
    [InlineData("deadlines/start/deadline.yaml", "2025-05-26", "9999-12-31", "wrong-value")]
    [InlineData("claims.yaml", "reviewBy: 2027-03-22", "reviewBy: 9999-12-31", "wrong-value")]
    [InlineData("claims.yaml", "lastConfirmed: 2025-05", "lastConfirmed: 9999-12", "wrong-value")]
    [InlineData("articles/why/article.yaml", "order: 1", "order: 1\n<<: { group: site }", "unknown-key")]
    [InlineData("articles/why/article.yaml", "order: 1", "order: 1\n---\norder: 2", "yaml-syntax")]
    [InlineData("articles/why/en.md", "short: Why", "short: Why\nslug: \"why\\\" onclick=\\\"x\"", "wrong-value")]
    [InlineData("articles/why/en.md", "short: Why", "short: Why\nslug: Why", "wrong-value")]
    public void An_attack_in_YAML_is_reported(string file, string from, string to, string code)
    {
        var found = new SampleContent().Change(file, from, to).OnlyDiagnostic();

        Assert.Equal((code, file), (found.Rule.Code, found.Location.Path));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("</p></main><img src=x onerror=alert(1)>")]
    [InlineData("<!--cite:began--> <?php x ?> <![CDATA[x]]>")]
    [InlineData("[x](https://example.org '\"onclick=\"x' )")]
    [InlineData("&lt;script&gt; &amp;lt;script&amp;gt;")]
    [InlineData("```x&#32;label\n<script>\n```")]
    [InlineData("`<img src=x onerror=x>` and 2 < 3 <b")]
    [InlineData("[Persian \u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645](https://example.org)")]
    [InlineData("[www.example.org](https://example.org/a) and [facebook.com/help](https://www.facebook.com/help)")]
    public void Markup_in_text_is_escaped(string markdown)
    {
        var catalog = new SampleContent().With("home/en.md", SampleContent.Page("Home", markdown)).Catalog();

        Assert.Empty(AllowedHtml.FindDisallowed(catalog));
    }

    [Fact]
    public void Portable_Markdown_escapes_raw_HTML()
    {
        var body = Home(new SampleContent().With("home/en.md", SampleContent.Page("Home", "A <script>x</script>, `<b>` and <https://example.org>.")).Catalog());

        Assert.Equal("A \\<script>x\\</script>, `<b>` and <https://example.org>.", body.MarkdownOn("https://guide.example"));
    }

    [Fact]
    public void Portable_Markdown_escapes_labels()
    {
        var catalog = new SampleContent().Change("guides/app/guide.yaml", "Submit", "\"[Submit](javascript:alert(1))\"").Catalog();
        var copy = catalog.Guides[0].In(catalog.Site.Languages[0]).Body.MarkdownOn("https://guide.example");

        Assert.Contains("**\\[Submit\\](javascript:alert(1))**", copy, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"javascript", CombinedMarkdown.Render(copy, catalog.Site.Languages[0]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JAVASCRIPT:alert(1))")]
    [InlineData("[x](data:text/html,x)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("![x](https://example.org/x.png)")]
    [InlineData("[x](//evil.example)")]
    public void The_offline_file_contains_no_unsafe_link(string markdown) =>
        Assert.Empty(AllowedHtml.FindDisallowed(CombinedMarkdown.Render(markdown, new SampleContent().Catalog().Site.Languages[0]), isCombined: true));

    [Fact]
    public void A_diagnostic_escapes_and_truncates_quoted_text()
    {
        var found = new SampleContent().Change("articles/why/article.yaml", "order: 1", $"order: \"\\e]0;x\\a{new string('1', 5000)}\"").Build().Diagnostics;

        Assert.Contains(found, diagnostic => diagnostic.Message.Contains("\\u{001B}]0;x\\u{0007}", StringComparison.Ordinal));
        Assert.All(found, diagnostic => Assert.True(diagnostic.ToString().Length < 1200));
    }

    [Theory]
    [InlineData("> ")]
    [InlineData(">")]
    [InlineData("- ")]
    [InlineData("1. ")]
    [InlineData("> - ")]
    [InlineData("[")]
    [InlineData("![")]
    [InlineData("[a](")]
    [InlineData("*")]
    [InlineData("*a **b ")]
    [InlineData("_a ")]
    [InlineData("`a``")]
    [InlineData("<")]
    [InlineData("<!--")]
    [InlineData("{#a")]
    [InlineData("[@")]
    [InlineData("|")]
    [InlineData("a|b\n")]
    [InlineData("&#")]
    [InlineData("a\n\n")]
    [InlineData("- a\n")]
    [InlineData("```\n")]
    [InlineData("« ")]
    public void A_repeated_pattern_of_100_000_characters_is_parsed_or_rejected_in_time(string sign)
    {
        var text = string.Concat(Enumerable.Repeat(sign, 100_000 / sign.Length));
        // The same in paragraphs that are each within the limit.
        var paragraphs = string.Join("\n\n", text.Chunk(900).Select(chunk => new string(chunk)));
        foreach (var body in new[] { text, paragraphs })
        {
            var start = Stopwatch.GetTimestamp();
            OnSmallStack(() => new SampleContent().With("home/en.md", SampleContent.Page("Home", body)).Build());
            Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(20));
        }
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("{a: ")]
    [InlineData("[a, ")]
    [InlineData("!")]
    [InlineData("&a ")]
    [InlineData("\"")]
    [InlineData("---\n")]
    [InlineData("a: ")]
    public void YAML_nested_100_000_levels_deep_is_reported(string sign) => OnSmallStack(() =>
        Assert.Contains(
            new SampleContent().With("articles/why/article.yaml", string.Concat(Enumerable.Repeat(sign, 100_000))).Build().Diagnostics,
            found => found.Rule == Rule.YamlSyntax));

    [Fact]
    public void A_long_chain_of_questions_with_many_paths_is_checked_in_time()
    {
        var questions = string.Concat(
            Enumerable.Range(0, 5_000).Select(n => string.Create(
                CultureInfo.InvariantCulture,
                $"  - {{ id: q{n}, answers: [{{ id: a{n}, to: {To(n)} }}, {{ id: b{n}, to: {To(n)} }}] }}\n")));
        var start = Stopwatch.GetTimestamp();
        OnSmallStack(
            () => new SampleContent().With("eligibility/eligibility.yaml", $"start: q0\nquestions:\n{questions}outcomes:\n  - {{ id: end }}\n").Build());

        Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(30));

        static string To(int n) => n == 4_999 ? "end" : string.Create(CultureInfo.InvariantCulture, $"q{n + 1}");
    }

    [Fact]
    public void The_number_of_reported_unknown_keys_is_limited() => Assert.InRange(
        new SampleContent()
            .Append("claims/en.yaml", string.Concat(Enumerable.Range(0, 50_000).Select(n => string.Create(CultureInfo.InvariantCulture, $"key{n}: x\n"))))
            .Build().Diagnostics.Length, 1, 200);

    // The stack of a server thread may be small, and a stack overflow ends the process.
    private static void OnSmallStack(Action action)
    {
        Exception? thrown = null;
        var thread = new Thread(() => thrown = Record.Exception(action), maxStackSize: 512 * 1024);
        thread.Start();
        thread.Join();
        Assert.Null(thrown);
    }

    private static RenderedBody Home(ContentCatalog catalog) => catalog.Home.In(catalog.Site.Languages[0]).Body;
}
