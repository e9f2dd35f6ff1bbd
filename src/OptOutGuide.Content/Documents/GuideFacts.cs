using System.Collections.Immutable;
using OptOutGuide.Content.Claims;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Documents;

/// <summary>What a guide states once for all languages.</summary>
/// <param name="Service">The service's name, as it is written everywhere.</param>
/// <param name="Routes">The ways to the form, in order.</param>
/// <param name="Shared">The steps that follow every path, in order.</param>
public sealed record GuideFacts(string Service, ImmutableArray<GuideRoute> Routes, ImmutableArray<StepFacts> Shared)
{
    /// <summary>The section that holds the shared steps.</summary>
    public const string FinishSection = "finish";

    /// <summary>The section that holds what to have ready.</summary>
    public const string HaveReadySection = "have-ready";

    /// <summary>All steps: those of the paths, then the shared ones.</summary>
    public IEnumerable<StepFacts> AllSteps => Routes.SelectMany(path => path.Steps).Concat(Shared);
}

/// <summary>One way to the form.</summary>
/// <param name="Id">Also the id of its section.</param>
/// <param name="Form">The form that the path opens directly, if it does.</param>
/// <param name="Seen">Sources that describe the path; at least one, all of them dated.</param>
public sealed record GuideRoute(string Id, MetaForm? Form, ImmutableArray<Source> Seen, ImmutableArray<StepFacts> Steps)
{
    /// <summary>The sighting that may be the earliest: "May 2025" comes before 15 May 2025.</summary>
    public PartialDate FirstSeen => Seen.Select(source => source.Date!.Value).Min();

    /// <summary>The sighting that may be the latest: "May 2025" comes after 15 May 2025.</summary>
    public PartialDate LastSeen => Seen.Select(source => source.Date!.Value).MaxBy(date => date.Latest);
}

/// <summary>A step without its words.</summary>
/// <param name="Tap">What the step taps, if it taps something.</param>
/// <param name="Formerly">Old ids; links to them still lead here.</param>
public sealed record StepFacts(string Id, Tap? Tap, ImmutableArray<string> Formerly);

/// <summary>The kind of thing that is tapped.</summary>
public enum TapKind
{
    /// <summary>A menu or an entry of one.</summary>
    Menu,

    /// <summary>A button.</summary>
    Button,

    /// <summary>A linked word in a text.</summary>
    Link,

    /// <summary>A field to fill in.</summary>
    Field,
}

/// <summary>What is tapped, with its label in each language in which the label was seen.</summary>
public sealed record Tap(TapKind Kind, ImmutableArray<TapLabel> Labels)
{
    /// <summary>The label in a language, or the first label there is.</summary>
    public TapLabel LabelFor(SiteLanguage language) => Labels.FirstOrDefault(label => label.Language == language) ?? Labels[0];
}

/// <summary>What stands on a button, menu entry, link or field.</summary>
/// <param name="Language">In which it was seen.</param>
public sealed record TapLabel(SiteLanguage Language, string Text);

/// <summary>How well a form is known.</summary>
public enum FormStatus
{
    /// <summary>Several sources name the address.</summary>
    Confirmed,

    /// <summary>Only secondary sources name the address.</summary>
    Reported,
}

/// <summary>One of Meta's forms.</summary>
/// <param name="Read">The dated source in which the address was last read.</param>
/// <param name="Opened">When a person last opened it; null: nobody has yet.</param>
public sealed record MetaForm(string Id, Uri Address, FormStatus Status, Source Read, DateOnly? Opened, SourceLocation Location)
{
    /// <summary>
    /// The only hosts on which a form may be. In code, not in content: a copy of a form elsewhere is a phishing risk,
    /// and a change of this list must be a change that a developer reviews.
    /// </summary>
    public static ImmutableArray<string> AllowedHosts { get; } = ["www.facebook.com", "help.instagram.com", "help.meta.com", "www.whatsapp.com"];
}
