using System.Collections.Immutable;

namespace OptOutGuide.Content;

/// <summary>A rule that content must keep.</summary>
/// <param name="Code">The name printed with each finding: lower case, words joined by hyphens.</param>
/// <param name="Why">What goes wrong for a reader when the rule is broken.</param>
public sealed record Rule(string Code, Severity Severity, string Why)
{
    private static Rule Structural(string code, string why) => new(code, Severity.Error, why);

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
    public static readonly Rule WrongSlot = Structural("wrong-slot", "A sentence without its date or number says nothing.");

    /// <summary>Two things of the same name.</summary>
    public static readonly Rule DuplicateId = Structural("duplicate-id", "A link must lead to one place only.");

    /// <summary>Two pages at one address.</summary>
    public static readonly Rule SlugCollision = Structural("slug-collision", "Only one of the two pages could be reached.");

    /// <summary>Markdown without front matter.</summary>
    public static readonly Rule MissingFrontMatter = Structural("missing-front-matter", "A page needs a title and a description.");

    /// <summary>A heading of the wrong level or without an id.</summary>
    public static readonly Rule Heading = Structural("heading", "Links to a section, and the other language's version of it, are found by its id.");

    /// <summary>A <c>{…}</c> mark that means nothing where it stands.</summary>
    public static readonly Rule StrayMark = Structural("stray-mark", "The reader would see the raw mark.");

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

    /// <summary>A form on a host that is not Meta's.</summary>
    public static readonly Rule FormHost = Structural("form-host", "Copies of Meta's forms on other hosts are used for phishing.");

    /// <summary>All rules, in the order in which they are documented.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        UnreadableFile, UnexpectedFile, MissingFile, YamlSyntax, MissingKey, UnknownKey, WrongValue, WrongSlot, DuplicateId,
        SlugCollision, MissingFrontMatter, Heading, StrayMark, BrokenLink, UnsafeLink, Unsupported, StepsDiffer, TapDiffers,
        WordsDiffer, UnknownReference, FormHost,
    ];
}
