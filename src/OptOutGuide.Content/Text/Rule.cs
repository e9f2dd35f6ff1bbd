using System.Collections.Immutable;

namespace OptOutGuide.Content.Text;

/// <summary>A rule that content must keep.</summary>
/// <param name="Code">The name printed with each finding: lower case, words joined by hyphens.</param>
/// <param name="Why">What goes wrong for a reader when the rule is broken.</param>
/// <param name="IsStructural">Without it there is no catalog; else it is only graded by <c>check</c>.</param>
public sealed record Rule(string Code, Severity Severity, string Why, bool IsStructural = false)
{
    private static Rule Structural(string code, string why) => new(code, Severity.Error, why, IsStructural: true);

    private static Rule Warning(string code, string why) => new(code, Severity.Warning, why);

    private static Rule Error(string code, string why) => new(code, Severity.Error, why);

    /// <summary>A file cannot be read as text.</summary>
    public static readonly Rule UnreadableFile = Structural("unreadable-file", "A file that is not plain UTF-8 text would show wrong characters.");

    /// <summary>A file lies where nothing reads it.</summary>
    public static readonly Rule UnexpectedFile = Structural("unexpected-file", "A file that nothing reads is a mistake that nobody would notice.");

    /// <summary>A file that the site needs is not there.</summary>
    public static readonly Rule MissingFile = Structural("missing-file", "A page must exist in every language of the site.");

    /// <summary>YAML that cannot be parsed, or that uses anchors, aliases or tags.</summary>
    public static readonly Rule YamlSyntax = Structural("yaml-syntax", "Facts that cannot be parsed cannot be shown.");

    /// <summary>A key that is needed is not there.</summary>
    public static readonly Rule MissingKey = Structural("missing-key", "There are no silent defaults: every fact and every word is written down.");

    /// <summary>A key that nothing reads.</summary>
    public static readonly Rule UnknownKey = Structural("unknown-key", "A misspelt key would be ignored in silence.");

    /// <summary>A value of the wrong form.</summary>
    public static readonly Rule WrongValue = Structural("wrong-value", "A date, number or address that cannot be understood cannot be shown.");

    /// <summary>Interface words with a slot that is unknown or missing.</summary>
    public static readonly Rule WrongPlaceholder = Structural("wrong-placeholder", "A sentence without its date or number says nothing.");

    /// <summary>Two things of the same name.</summary>
    public static readonly Rule DuplicateId = Structural("duplicate-id", "A link must lead to one place only.");

    /// <summary>Two pages at one address.</summary>
    public static readonly Rule SlugCollision = Structural("slug-collision", "Only one of the two pages could be reached.");

    /// <summary>Markdown without front matter.</summary>
    public static readonly Rule MissingFrontMatter = Structural("missing-front-matter", "A page needs a title and a description.");

    /// <summary>A heading of the wrong level or without an id.</summary>
    public static readonly Rule Heading = Structural("heading", "Links to a section, and the other language's version of it, are found by its id.");

    /// <summary>A <c>{…}</c> mark that means nothing where it stands.</summary>
    public static readonly Rule StrayPlaceholder = Structural("stray-placeholder", "The reader would see the raw mark.");

    /// <summary>A link to a page, form or anchor that does not exist.</summary>
    public static readonly Rule BrokenLink = Structural("broken-link", "The reader would end on an error page or at the wrong place.");

    /// <summary>A link that is not https, mailto or in-site.</summary>
    public static readonly Rule UnsafeLink = Structural("unsafe-link", "A link may run code, lead to an unprotected page or hide where it goes.");

    /// <summary>Markup that the site does not carry.</summary>
    public static readonly Rule Unsupported = Structural("unsupported-markup", "The reader would not see what the author meant.");

    /// <summary>Steps of a guide that differ from its facts or between languages.</summary>
    public static readonly Rule StepsDiffer = Structural("steps-differ", "All languages must tell the same steps, or a shared link leads to nothing.");

    /// <summary>The mark <c>{tap}</c> does not agree with the facts.</summary>
    public static readonly Rule TapDiffers = Structural("tap-differs", "What is tapped is stated once, in the facts; the text must show it.");

    /// <summary>One id with different words in two guides.</summary>
    public static readonly Rule WordsDiffer = Structural("words-differ", "The checklist over all guides shows such an item once.");

    /// <summary>A fact that names something that does not exist.</summary>
    public static readonly Rule UnknownReference = Structural("unknown-reference", "The page would lack what the fact names.");

    /// <summary>Questions that lead nowhere, or an outcome that nothing leads to.</summary>
    public static readonly Rule DeadEnd = Structural("dead-end", "A reader who answers all questions must get exactly one answer.");

    /// <summary>A form on a host that is not Meta's.</summary>
    public static readonly Rule FormHost = Structural("form-host", "Copies of Meta's forms on other hosts are used for phishing.");

    /// <summary>A link that could pass for another one.</summary>
    public static readonly Rule DeceptiveLink = Structural("deceptive-link", "The reader would land somewhere else than they think.");

    /// <summary>A character that nobody sees or that turns the direction of text.</summary>
    public static readonly Rule HiddenCharacter = Structural("hidden-character", "A text with it reads otherwise than it is written.");

    /// <summary>A text of a size or depth that nobody writes by hand.</summary>
    public static readonly Rule TooComplex = Structural("too-complex", "It could keep the site from starting, and nobody could read it.");

    /// <summary>A citation of a claim that does not exist.</summary>
    public static readonly Rule UnknownClaim = Error("unknown-claim", "The statement has no proof, and the page shows none.");

    /// <summary>A claim without a source.</summary>
    public static readonly Rule ClaimWithoutSource = Error("claim-without-source", "Nobody can look where it comes from.");

    /// <summary>A claim that no page cites.</summary>
    public static readonly Rule UnusedClaim = Warning("unused-claim", "It costs reviews and serves no reader.");

    /// <summary>A source that nothing uses.</summary>
    public static readonly Rule UnusedSource = Warning("unused-source", "It is a leftover, or its claim lost its proof.");

    /// <summary>A claim past its review date.</summary>
    public static readonly Rule Overdue = Warning("overdue", "Nobody has looked for a long time; it may no longer be true.");

    /// <summary>A term of the glossary that no text uses.</summary>
    public static readonly Rule UnusedTerm = Warning("unused-term", "It is a leftover, or its forms are not those of the texts.");

    /// <summary>A date that has not come yet.</summary>
    public static readonly Rule FutureDate = Error("future-date", "Nobody can have read or opened something on a day that has not come.");

    /// <summary>A review date too far away, or before the last look.</summary>
    public static readonly Rule ReviewPeriod = Error("review-period", "Forms, menus and deadlines are looked at every 120 days, the rest every 365.");

    /// <summary>A word that is true on one day only.</summary>
    public static readonly Rule RelativeDate = Warning("relative-date", "The text is read on days that its author does not know.");

    /// <summary>A link whose text says nothing.</summary>
    public static readonly Rule EmptyLinkText = Warning("empty-link-text", "Read out by itself, the link does not say where it leads (WCAG 2.4.9).");

    /// <summary>A long sentence in a step.</summary>
    public static readonly Rule LongSentence = Warning("long-sentence", "A step is followed with a phone in the other hand: at most 25 words a sentence.");

    /// <summary>A translation whose sections, links or citations are not those of the original.</summary>
    public static readonly Rule LanguagesDiffer = Warning("languages-differ", "All languages must say the same.");

    /// <summary>A section whose original has changed since it was translated.</summary>
    public static readonly Rule TranslationDrift = Warning("translation-drift", "The original has changed since it was translated.");

    /// <summary>The same for a section with a deadline, an exemption or a form.</summary>
    public static readonly Rule CriticalDrift = Error("critical-drift", "The original has changed, and the section is about a deadline, an exemption or a form: an old version does harm.");

    /// <summary>No operator.</summary>
    public static readonly Rule NoOperator = Warning("no-operator", "Readers have a right to know who runs a site; until then every page says that it is a test installation.");

    /// <summary>All rules, in the order in which they are documented.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        UnreadableFile, UnexpectedFile, MissingFile, YamlSyntax, MissingKey, UnknownKey, WrongValue, WrongPlaceholder, DuplicateId,
        SlugCollision, MissingFrontMatter, Heading, StrayPlaceholder, BrokenLink, UnsafeLink, Unsupported, StepsDiffer, TapDiffers,
        WordsDiffer, UnknownReference, DeadEnd, FormHost, DeceptiveLink, HiddenCharacter, TooComplex,
        UnknownClaim, ClaimWithoutSource, UnusedClaim, UnusedSource, UnusedTerm, Overdue, FutureDate, ReviewPeriod, RelativeDate, EmptyLinkText,
        LongSentence, LanguagesDiffer, TranslationDrift, CriticalDrift, NoOperator,
    ];
}
