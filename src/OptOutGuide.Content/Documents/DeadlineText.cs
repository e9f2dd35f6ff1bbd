using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
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

    /// <summary>A text with the values of its placeholders.</summary>
    /// <param name="write">Writes a date.</param>
    public static string FillIn(string text, Deadline deadline, int daysLeft, Func<DateOnly, string> write) => text
        .Replace("{date}", write(deadline.LastDay), StringComparison.Ordinal)
        .Replace("{next-date}", write(deadline.LastDay.AddDays(1)), StringComparison.Ordinal)
        .Replace("{days}", daysLeft.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <summary>The section id of a phase: <c>last-day</c>.</summary>
    public static string SectionOf(DeadlinePhase phase) => Identifiers.ToKebabCase(phase.ToString());
}
