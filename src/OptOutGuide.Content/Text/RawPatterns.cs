using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace OptOutGuide.Content.Text;

/// <summary>Finds markup other than emphasis that is not resolved, or that this site does not have.</summary>
/// <remarks>All patterns take linear time. What people write on purpose, such as <c>[1]</c>, <c>#1</c> or <c>R&amp;D</c>, matches none.</remarks>
internal static partial class RawPatterns
{
    // A bracket that only closes is no mistake in a text without any other sign of markup.
    private const string AnySign = "`[<&{$=^\\+:;~";

    private const string Link = "Write [text](address), without a space or quotation mark between its parts, and close both brackets.";
    private const string NoHtml = "HTML is not supported. Write Markdown, or a backslash before the '<' if the reader should see it.";
    private const string ListSpace = "Put a space after the mark of a list item.";
    private const string NoCharacter = "There is no such name of a character. Write the character itself.";
    private const string Brackets = "Correct the name between the brackets, or remove them.";

    private static readonly ImmutableArray<Pattern> Inline =
    [
        new("`", Backtick(), "Close the code with as many backticks as it begins with."),
        new(AnySign, HalfLink(), Link),
        new(AnySign, SpacedLink(), Link),
        new("[", ReversedLink(), "Write the text first: [text](address)."),
        new("[", UndefinedLink(), "No line defines this label. Write [text](address)."),
        new("[", WikiLink(), Link),
        new("^", Footnote(), "Footnotes are not supported. Cite a claim with [@claim-id], or write the note into the text."),
        new("[", Image(), "Images are not supported. Describe it in words."),
        new("@", Citation(), "Write [@claim-id], one claim between the brackets, in lower-case letters, digits and hyphens."),
        new("[", Admonition(), "Notes of this kind are not supported. Write a paragraph."),
        new("<", Html(), NoHtml),
        new("<", BareAddress(), "Write <https://example.org>, or [text](address)."),
        new("&", Entity(), "Write the character itself, or its name with a semicolon after it, for example &nbsp;."),
        new("&", UnknownEntity(), NoCharacter),
        new(";", EscapedEntity(), NoCharacter),
        new("{<", Template(), Brackets),
        new("{", Attributes(), Brackets),
        new("{", CriticMarkup(), "Accept or reject the change, and remove its marks."),
        new("=+~^", Highlight(), "Highlighting is not supported. Use **text**."),
        new(":", Emoji(), "Write the character itself, or a word."),
        new("$", Math(), "Formulas are not supported. Write it in words."),
        new("\\", Backslash(), "A backslash escapes ASCII punctuation only. Remove it."),
    ];

    private static readonly ImmutableArray<Pattern> LineStart =
    [
        new("#", Heading(), "Put a space after the '#' of a heading: ## Title {#id}."),
        new("-+", ListItem(), ListSpace),
        new("0123456789", NumberedItem(), ListSpace),
        new(":", LateItem(), "Put an empty line before the list."),
        new("", Bullet(), "Begin the items of a list with '- '."),
        new("[", Task(), "Checkboxes are not supported. Remove the brackets."),
        new("[", Definition(), "Put an empty line before the definition of the link, and check its address."),
        new("|", TableRow(), "Put an empty line before the table, and below its head a line with as many cells: | --- | --- |."),
        new(":!?+", Container(), "Containers are not supported. Remove the line, or write a heading or a paragraph."),
    ];

    private static readonly ImmutableArray<Pattern> PlainOnly = [new("&", WholeEntity(), ""), new("\\", Escape(), ""), new("<", FramedAddress(), "")];

    /// <summary>The marks in the text of a Markdown block. Lines are separated by line feeds.</summary>
    public static List<RawMarkupMatch> Find(string text)
    {
        var marks = new List<RawMarkupMatch>();
        Find(text, LineStart, marks);
        Find(text, Inline, marks);
        return marks;
    }

    /// <summary>The marks in a text that is no Markdown, so that complete markup stays visible as well.</summary>
    public static List<RawMarkupMatch> FindInPlain(string text)
    {
        var marks = new List<RawMarkupMatch>();
        Find(text, Inline, marks);
        Find(text, PlainOnly, marks);
        return marks;
    }

    // One for each pattern: a mistake that an author makes often is fixed in one go anyway.
    private static void Find(string text, ImmutableArray<Pattern> patterns, List<RawMarkupMatch> marks)
    {
        foreach (var pattern in patterns)
        {
            if (!pattern.MayMatch(text) || pattern.Regex.Match(text) is not { Success: true } match) continue;
            marks.Add(new RawMarkupMatch(match.Index, match.Value.Trim().Trim(RawMarkupMatch.Resolved), pattern.Fix));
        }
    }

    /// <param name="signs">A text without any of these characters has no match, which is faster to see; empty for a pattern that is as fast itself.</param>
    private sealed class Pattern(string signs, Regex regex, string fix)
    {
        private readonly SearchValues<char>? _signs = signs.Length == 0 ? null : SearchValues.Create(signs);

        public bool MayMatch(string text) => _signs is null || text.AsSpan().ContainsAny(_signs);

        public Regex Regex { get; } = regex;

        public string Fix { get; } = fix;
    }

    [GeneratedRegex(@"`[^`\n]{0,20}", RegexOptions.CultureInvariant)]
    private static partial Regex Backtick();

    [GeneratedRegex(@"\]\((?!s\)|\))[^\s)]{0,40}", RegexOptions.CultureInvariant)]
    private static partial Regex HalfLink();

    [GeneratedRegex(@"\][ \n]{1,2}\((?:https?:|mailto:|form:|blank:|#|www\.|guides/|articles/)[^\s)]{0,40}", RegexOptions.CultureInvariant)]
    private static partial Regex SpacedLink();

    [GeneratedRegex(@"\)\[(?:https?:|mailto:|form:|blank:|#|www\.|guides/|articles/)[^\s\]]{0,40}", RegexOptions.CultureInvariant)]
    private static partial Regex ReversedLink();

    [GeneratedRegex(@"(?<=\p{L}[^\[\]\n]{0,40}\])\[(?!\d+\]|…|\.\.\.)[^\[\]\n]{0,40}\]", RegexOptions.CultureInvariant)]
    private static partial Regex UndefinedLink();

    [GeneratedRegex(@"\[\[[^\[\]\n]{1,40}\]\]", RegexOptions.CultureInvariant)]
    private static partial Regex WikiLink();

    [GeneratedRegex(@"\[\^[^\s\[\]]{1,40}\]|\^\[[^\[\]\n]{1,40}\]", RegexOptions.CultureInvariant)]
    private static partial Regex Footnote();

    [GeneratedRegex(@"!\[(?!\d+\])[^\[\]\n]{0,40}", RegexOptions.CultureInvariant)]
    private static partial Regex Image();

    [GeneratedRegex(@"\[\s?@[^\[\]\n]{0,40}", RegexOptions.CultureInvariant)]
    private static partial Regex Citation();

    [GeneratedRegex(@"\[!\p{Lu}+\]", RegexOptions.CultureInvariant)]
    private static partial Regex Admonition();

    [GeneratedRegex(
        @"</?(?:a|abbr|b|big|blockquote|br|center|code|del|details|div|em|figure|font|h[1-6]|hr|i|iframe|img|input|ins|kbd|li|mark|ol|p|pre|q|s|script"
            + @"|section|small|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|th|thead|tr|tt|u|ul|video|wbr)(?:\s[^<>]{0,200})?/?>|<!--",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Html();

    [GeneratedRegex(@"<(?:https?:|www\.|mailto:|guides/|articles/)[^<>\s]{0,60}", RegexOptions.CultureInvariant)]
    private static partial Regex BareAddress();

    // The names that browsers know without a semicolon, and those of common punctuation.
    [GeneratedRegex(
        @"(?<![?&=/][^\s]{0,80})&(?:#\d{2,6}(?![\d;])|#x[0-9a-f]{2,6}(?![0-9a-f;])|\s?(?:nbsp|amp|lt|gt|quot|apos|copy|reg|laquo|raquo|[lr]squo|[lrb]dquo"
            + @"|[nm]dash|hellip|euro|middot|bull|times|shy|zwnj|thinsp|ensp|emsp|oelig|[aeiouy](?:acute|grave|circ|uml)|[ano]tilde|ccedil|aelig|oslash"
            + @"|aring|szlig)(?:(?<=&\s\p{L}+);|(?![\p{L};=])))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Entity();

    // Markdown resolves a known name before it gets here.
    [GeneratedRegex(@"&(?:[a-zA-Z]{3,31}|#\d{1,7}|#x[0-9a-fA-F]{1,6});", RegexOptions.CultureInvariant)]
    private static partial Regex UnknownEntity();

    // "&amp;nbsp;" leaves the second name.
    [GeneratedRegex("(?<=\uFFFC)(?:nbsp|amp|lt|gt|quot|laquo|raquo|[lr]squo|[lr]dquo|[nm]dash|eacute);", RegexOptions.CultureInvariant)]
    private static partial Regex EscapedEntity();

    [GeneratedRegex(@"\{\{|\{%|\$\{|<%", RegexOptions.CultureInvariant)]
    private static partial Regex Template();

    [GeneratedRegex(@"\{[ :.]{0,3}[\p{L}_][\w.:=""-]{0,40}(?: [.#]?[\w=""-]{1,40})?\s?\}", RegexOptions.CultureInvariant)]
    private static partial Regex Attributes();

    [GeneratedRegex(@"\{(?:\+\+|--|~~|==|>>)", RegexOptions.CultureInvariant)]
    private static partial Regex CriticMarkup();

    [GeneratedRegex(
        @"(?<![\w=+~^])(?:==[^\s=][^=\n]{0,80}==|\+\+[^\s+][^+\n]{0,80}\+\+|~[^\s~][^~\n]{0,80}(?<!\s)~(?!\w))|\^[\w]{1,10}\^",
        RegexOptions.CultureInvariant)]
    private static partial Regex Highlight();

    [GeneratedRegex(@"(?<![\w:]):[a-z][a-z0-9_+-]{1,30}:(?![\w:])", RegexOptions.CultureInvariant)]
    private static partial Regex Emoji();

    [GeneratedRegex(@"\$\$[^$\n]{1,40}", RegexOptions.CultureInvariant)]
    private static partial Regex Math();

    [GeneratedRegex(@"\\(?:[^\x00-\x7F]|\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Backslash();

    [GeneratedRegex(@"^[ ]*(?:##+[^\s#][^\n]{0,40}|#\p{Lu}[^\n.,;:!?]{0,80}$)", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(?<=\A|:[ ]?\n)[ ]*[-+][\p{L}«“\[\uFFFC][^\n]{0,20}", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex ListItem();

    [GeneratedRegex(@"^[ ]*\d{1,3}[.)]\p{L}{2}[^\n]{0,20}", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex NumberedItem();

    [GeneratedRegex(@"^(?<=:[ ]?\n)[ ]*(?:[02-9]|[1-9]\d)[.)] [^\n]{0,20}", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex LateItem();

    [GeneratedRegex(@"^[ ]*[•‣◦▪●○■·][ \u00A0\t][^\n]{0,20}", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"\A\[[ xX]?\][ \n]", RegexOptions.CultureInvariant)]
    private static partial Regex Task();

    [GeneratedRegex(
        @"^[ ]*\[[^\[\]\n]{1,60}\]:[ ]?(?:https?:|mailto:|form:|#|www\.|guides/|articles/|<)[^\n]{0,40}",
        RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Definition();

    [GeneratedRegex(@"^[ ]*(?:\|[^\n]{0,200}\||(?=[^\n|]{0,40}\|)(?=[^\n-]{0,40}---)[-:| ]{4,})[ ]*$", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex TableRow();

    [GeneratedRegex(@"^[ ]*(?::::|!!! ?\w|\?\?\? ?\w|\+\+\+$)[^\n]{0,20}", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Container();

    [GeneratedRegex(@"&(?:[a-zA-Z][a-zA-Z0-9]{1,31}|#\d{1,7}|#x[0-9a-fA-F]{1,6});", RegexOptions.CultureInvariant)]
    private static partial Regex WholeEntity();

    [GeneratedRegex(@"\\[*_~`\[\]<>#\\]", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();

    [GeneratedRegex(@"<https?:[^<>\s]{0,60}>", RegexOptions.CultureInvariant)]
    private static partial Regex FramedAddress();
}
