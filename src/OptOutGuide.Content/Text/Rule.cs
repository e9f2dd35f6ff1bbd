using System.Collections.Immutable;

namespace OptOutGuide.Content.Text;

/// <summary>A rule for content.</summary>
/// <param name="Code">The name in each diagnostic, in kebab case.</param>
/// <param name="Why">What a violation means for the reader of the site.</param>
/// <param name="IsStructural">A violation prevents the build of a catalog. Other rules are only reported by <c>check</c>.</param>
public sealed record Rule(string Code, Severity Severity, string Why, bool IsStructural = false)
{
    private static Rule Structural(string code, string why) => new(code, Severity.Error, why, IsStructural: true);

    private static Rule Warning(string code, string why) => new(code, Severity.Warning, why);

    private static Rule Error(string code, string why) => new(code, Severity.Error, why);

    /// <summary>A file cannot be read as text.</summary>
    public static readonly Rule UnreadableFile = Structural("unreadable-file", "A file that is not plain UTF-8 text would show wrong characters.");

    /// <summary>A file that the site does not use.</summary>
    public static readonly Rule UnexpectedFile = Structural("unexpected-file", "A file that the site does not use is probably misnamed.");

    /// <summary>A file or folder whose name cannot be that of content: a copy, a photo, a pipe.</summary>
    public static readonly Rule StrayFile = Warning("stray-file", "Nothing reads it: it was left behind, or its author expects to see it on the site.");

    /// <summary>A required file does not exist.</summary>
    public static readonly Rule MissingFile = Structural("missing-file", "A page must exist in every language of the site.");

    /// <summary>YAML that cannot be parsed, or that uses anchors, aliases or tags.</summary>
    public static readonly Rule YamlSyntax = Structural("yaml-syntax", "Facts that cannot be parsed cannot be shown.");

    /// <summary>A required key does not exist.</summary>
    public static readonly Rule MissingKey = Structural("missing-key", "There are no silent defaults: every fact and every text is written down.");

    /// <summary>A key that is not known.</summary>
    public static readonly Rule UnknownKey = Structural("unknown-key", "A misspelled key would be ignored.");

    /// <summary>A value that cannot be parsed.</summary>
    public static readonly Rule WrongValue = Structural("wrong-value", "A date, number or address that cannot be parsed cannot be shown.");

    /// <summary>A text of the user interface with an unknown or missing placeholder.</summary>
    public static readonly Rule WrongPlaceholder = Structural("wrong-placeholder", "The sentence would lack its date or number.");

    /// <summary>Two entries with the same id.</summary>
    public static readonly Rule DuplicateId = Structural("duplicate-id", "A link must lead to one place only.");

    /// <summary>Two pages with the same address.</summary>
    public static readonly Rule SlugCollision = Structural("slug-collision", "Only one of the two pages could be reached.");

    /// <summary>A slug or an id that a static host or a file system reserves.</summary>
    public static readonly Rule ReservedName = Structural("reserved-name", "The page could not be exported, or would take the place of another.");

    /// <summary>Markdown without front matter.</summary>
    public static readonly Rule MissingFrontMatter = Structural("missing-front-matter", "A page needs a title and a description.");

    /// <summary>A heading of the wrong level or without an id.</summary>
    public static readonly Rule Heading = Structural("heading", "Links to a section, and its translations, use its id.");

    /// <summary>A placeholder <c>{…}</c> that is unknown or not allowed at its position.</summary>
    public static readonly Rule StrayPlaceholder = Structural("stray-placeholder", "The reader would see the raw placeholder.");

    /// <summary>A link to a page, form or anchor that does not exist.</summary>
    public static readonly Rule BrokenLink = Structural("broken-link", "The reader would get an error page or the wrong section.");

    /// <summary>A link that is not https, mailto or in-site.</summary>
    public static readonly Rule UnsafeLink = Structural("unsafe-link", "A link could run code, lead to an unencrypted page or hide its target.");

    /// <summary>Markup that the site does not support.</summary>
    public static readonly Rule Unsupported = Structural("unsupported-markup", "The reader would not see what the author meant.");

    /// <summary>Steps of a guide that differ from its facts or between languages.</summary>
    public static readonly Rule StepsDiffer = Structural("steps-differ", "All languages must have the same steps, or shared links to a step break.");

    /// <summary>The placeholder <c>{tap}</c> does not match the facts.</summary>
    public static readonly Rule TapDiffers = Structural("tap-differs", "The label to tap is stated once, in the facts; the text must show it.");

    /// <summary>One id with different texts in two guides.</summary>
    public static readonly Rule TextDiffers = Structural("text-differs", "The checklist over all guides shows such an item once.");

    /// <summary>A reference to something that does not exist.</summary>
    public static readonly Rule UnknownReference = Structural("unknown-reference", "The page would lack the referenced item.");

    /// <summary>Questions that lead to no outcome, or an outcome that cannot be reached.</summary>
    public static readonly Rule DeadEnd = Structural("dead-end", "Every sequence of answers must end in exactly one outcome.");

    /// <summary>A form on a host that is not Meta's.</summary>
    public static readonly Rule FormHost = Structural("form-host", "Copies of Meta's forms on other hosts are used for phishing.");

    /// <summary>A link that can be mistaken for another one.</summary>
    public static readonly Rule DeceptiveLink = Structural("deceptive-link", "The link would lead to a different site than the reader expects.");

    /// <summary>An invisible character, or one that changes the direction of text.</summary>
    public static readonly Rule HiddenCharacter = Structural("hidden-character", "The text can look different from what it is.");

    /// <summary>A place of a template that the author has not filled in.</summary>
    public static readonly Rule ToDo = Structural("to-do", "Readers would see an unfinished page, with notes to its author.");

    /// <summary>A text that exceeds a limit on size or nesting.</summary>
    public static readonly Rule TooComplex = Structural("too-complex", "It could make the start of the site very slow.");

    /// <summary>A citation of a claim that does not exist.</summary>
    public static readonly Rule UnknownClaim = Error("unknown-claim", "The statement has no source that the page could show.");

    /// <summary>A claim without a source.</summary>
    public static readonly Rule ClaimWithoutSource = Error("claim-without-source", "The claim cannot be verified.");

    /// <summary>A claim that no page cites.</summary>
    public static readonly Rule UnusedClaim = Warning("unused-claim", "It has to be reviewed but appears on no page.");

    /// <summary>A source that is not used.</summary>
    public static readonly Rule UnusedSource = Warning("unused-source", "It is obsolete, or its claim has lost its source.");

    /// <summary>A claim past its review date.</summary>
    public static readonly Rule Overdue = Warning("overdue", "It has not been reviewed in time and may no longer be true.");

    /// <summary>A term of the glossary that no text uses.</summary>
    public static readonly Rule UnusedTerm = Warning("unused-term", "It is obsolete, or its forms do not occur in the texts.");

    /// <summary>A date in the future.</summary>
    public static readonly Rule FutureDate = Error("future-date", "A review or an event cannot be recorded before it happens.");

    /// <summary>A review date that is too late, or before the last review.</summary>
    public static readonly Rule ReviewPeriod = Error("review-period", "Forms, menus and deadlines are reviewed every 120 days, other claims every 365.");

    /// <summary>A phrase that is true on one day only, such as "today".</summary>
    public static readonly Rule RelativeDate = Warning("relative-date", "The text is read on other days than it was written.");

    /// <summary>A link whose text does not describe its target.</summary>
    public static readonly Rule EmptyLinkText = Warning("empty-link-text", "Out of context, the link does not describe its target (WCAG 2.4.9).");

    /// <summary>Markup that is not resolved, or that the site does not have.</summary>
    public static readonly Rule RawMarkup = Error("raw-markup", "The reader would see the characters of the markup.");

    /// <summary>A host that resembles another one.</summary>
    public static readonly Rule LookAlikeHost = Warning("look-alike-host", "A mistyped host, or a deceptive one, leads to somebody else's site.");

    /// <summary>A long sentence in a step.</summary>
    public static readonly Rule LongSentence = Warning("long-sentence", "A step is followed while using a phone: at most 25 words a sentence.");

    /// <summary>A translation whose sections, links or citations are not those of the original.</summary>
    public static readonly Rule LanguagesDiffer = Warning("languages-differ", "All languages must have the same content.");

    /// <summary>A section whose original has changed since it was translated.</summary>
    public static readonly Rule TranslationDrift = Warning("translation-drift", "The original has changed since it was translated.");

    /// <summary>The same for a section with a deadline, an exemption or a form.</summary>
    public static readonly Rule CriticalDrift = Error(
        "critical-drift",
        "The original has changed, and the section is about a deadline, an exemption or a form: an outdated version does harm.");

    /// <summary>A page that exceeds a limit in <c>site.yaml</c>.</summary>
    public static readonly Rule OverLimit = Warning("over-limit", "Readers do not reach the end of a page that is too long or hard to read.");

    /// <summary>A sentence that names the publisher of a second-hand source.</summary>
    public static readonly Rule AttributedSentence = Warning(
        "attributed-sentence",
        "Who reported it is on the sources page, one tap away; in the sentence it stands between the reader and what to do.");

    /// <summary>A language without a preview card. The cards are files of the program, so no check of the content looks for them.</summary>
    public static readonly Rule MissingCard = Warning("missing-card", "Links to pages of the language are shown with the card of another one.");

    /// <summary>The site has no operator.</summary>
    public static readonly Rule NoOperator = Warning(
        "no-operator",
        "Readers have a right to know who runs the site; without an operator every page says that it is a test installation.");

    /// <summary>All rules, in the order in which they are documented.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        UnreadableFile, UnexpectedFile, MissingFile, YamlSyntax, MissingKey, UnknownKey, WrongValue, WrongPlaceholder, DuplicateId,
        SlugCollision, ReservedName, MissingFrontMatter, Heading, StrayPlaceholder, BrokenLink, UnsafeLink, Unsupported, StepsDiffer, TapDiffers,
        TextDiffers, UnknownReference, DeadEnd, FormHost, DeceptiveLink, HiddenCharacter, ToDo, TooComplex,
        StrayFile, UnknownClaim, ClaimWithoutSource, UnusedClaim, UnusedSource, UnusedTerm, Overdue, FutureDate, ReviewPeriod, RelativeDate,
        EmptyLinkText, RawMarkup, LookAlikeHost, LongSentence, LanguagesDiffer, TranslationDrift, CriticalDrift, OverLimit, AttributedSentence,
        MissingCard, NoOperator,
    ];
}
