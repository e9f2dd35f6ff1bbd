using System.Collections.Frozen;
using System.Collections.Immutable;
using OptOutGuide.Content.Deadlines;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Documents;

/// <summary>The texts of the banner of a deadline: one document for each language, with one section for each phase.</summary>
public sealed record DeadlineText(Deadline Deadline, FrozenDictionary<string, ParsedDocument> Documents)
{
    /// <summary>Placeholders that the texts can contain.</summary>
    public static ImmutableArray<string> Placeholders { get; } = ["date", "next-date", "days"];

    /// <summary>The section of a phase in a language; its text can contain the placeholders in <see cref="Placeholders"/>.</summary>
    public Section For(DeadlinePhase phase, SiteLanguage language) =>
        Documents[language.Code].Body.Get(SectionOf(phase));

    /// <summary>The section id of a phase: <c>last-day</c>.</summary>
    public static string SectionOf(DeadlinePhase phase) => Identifiers.ToKebabCase(phase.ToString());
}
