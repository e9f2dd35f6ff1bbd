namespace OptOutGuide.Web.Formats;

/// <summary>The stylesheet of <see cref="SingleFile"/>: the design tokens of <c>site.css</c> and the rules that text needs.</summary>
internal static class SingleFileStyle
{
    public const string Text = """
        :root{color-scheme:light dark;--paper:#fffdf8;--ink:#1d1a18;--soft:#544e47;--line:#d8d0c2;--accent:#7a1f3d}
        @media (prefers-color-scheme:dark){:root{--paper:#161412;--ink:#f2eee7;--soft:#c6beb3;--line:#4a433c;--accent:#f5b0c4}}
        body{max-width:42rem;margin:0 auto;padding:1rem;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 system-ui,sans-serif;overflow-wrap:anywhere}
        h1,h2,h3,h4{font-family:Charter,Georgia,serif;line-height:1.25;text-wrap:balance}
        h2{margin-top:3rem;padding-top:1rem;border-top:2px solid var(--line)}
        a{color:var(--accent)}
        .age{padding:.6rem 1rem;border:2px solid var(--accent);border-radius:.5rem;font-weight:600}
        blockquote{margin:1rem 0;padding:.2rem 1rem;border-left:.4rem solid var(--accent)}
        ol>li,ul>li{margin-block:.4rem}
        table{border-collapse:collapse}td,th{padding:.3rem .6rem;border:1px solid var(--line);text-align:start}
        .footnote-ref{margin-inline-start:.15em;text-decoration:none}
        .footnotes{margin-top:3rem;font-size:.85rem;color:var(--soft)}

        """
        + """@media print{@page{margin:15mm}:root{--paper:#fff;--ink:#000;--soft:#333;--accent:#000}"""
        + """body{max-width:none;padding:0;font-size:10pt;line-height:1.35}nav{display:none}"""
        + """h2{break-before:page;border:0;margin-top:0}h2,h3,h4{break-after:avoid}li,blockquote{break-inside:avoid}"""
        + """a{color:inherit;text-decoration:none}li a[href^="https:"]::after{content:" <" attr(href) ">";font-size:.85em}"""
        + """.footnotes{font-size:7pt;line-height:1.25}.footnotes ol{columns:2;column-gap:2.5rem}.footnotes p{margin:0}}""";
}
