using System.Globalization;
using OptOutGuide.Content.Claims;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Editing;

/// <summary>Records reviews in content files: takes the text of a file and returns the new text.</summary>
public static class FactsEdit
{
    /// <summary>Records that the sources of claims were read on a day. The next review is due after the period that the topic allows.</summary>
    /// <param name="claimsYaml">Text of <c>claims.yaml</c>.</param>
    /// <param name="confirmed">Whether the sources confirm the statements.</param>
    /// <exception cref="InvalidDataException">The text is not valid, an id is unknown, or a claim lacks a date.</exception>
    public static string ReviewClaims(string claimsYaml, IReadOnlyList<string> claimIds, DateOnly on, bool confirmed)
    {
        var edit = new YamlEdit(claimsYaml);
        foreach (var id in claimIds)
        {
            var claim = edit.Entry("claims", id) ?? throw new InvalidDataException($"There is no claim '{id}'.");
            edit.Set(claim, "lastReviewed", Written(on));
            edit.Set(claim, "reviewBy", Written(on.AddDays(Claim.MaxReviewDays(TopicOf(YamlEdit.ValueOf(claim, "topic"))))));
            if (confirmed) edit.Set(claim, "lastConfirmed", Written(on));
        }

        return edit.ToString();
    }

    /// <summary>Records that a person opened a form on a day.</summary>
    /// <param name="formsYaml">Text of <c>forms.yaml</c>.</param>
    /// <exception cref="InvalidDataException">The text is not valid, the id is unknown, or the form lacks the date.</exception>
    public static string ReviewForm(string formsYaml, string formId, DateOnly on)
    {
        var edit = new YamlEdit(formsYaml);
        edit.Set(edit.Entry("forms", formId) ?? throw new InvalidDataException($"There is no form '{formId}'."), "opened", Written(on));
        return edit.ToString();
    }

    /// <summary>Records that a translation was compared with its original.</summary>
    /// <param name="current">The current lock; null if there is none yet.</param>
    /// <param name="section">The section that was compared; null for all sections.</param>
    /// <returns>The text of the lock file, with the sections in the order of the original.</returns>
    /// <exception cref="InvalidDataException">The original has no such section.</exception>
    public static string ReviewTranslation(ParsedDocument original, TranslationLock? current, string? section)
    {
        var parts = TranslationLock.Of(original).ToList();
        if (section is not null && parts.All(part => part.Key != section))
        {
            throw new InvalidDataException(
                $"There is no section '{section}' in {original.File}. There are: {string.Join(", ", parts.Select(part => part.Key))}.");
        }

        var lines = parts
            .Select(part => (
                part.Key,
                Fingerprint: section is null || section == part.Key ? part.Fingerprint : current?.Fingerprints.GetValueOrDefault(part.Key)))
            .Where(part => part.Fingerprint is not null)
            .Select(part => $"  {part.Key}: \"{part.Fingerprint}\"\n");
        return "# From which version of the original each section was translated. Written by the command 'review translation'.\n"
            + $"sections:\n{string.Concat(lines)}";
    }

    private static ClaimTopic TopicOf(string? written) =>
        Enum.GetValues<ClaimTopic>().Cast<ClaimTopic?>().FirstOrDefault(topic => Identifiers.ToKebabCase(topic!.Value.ToString()) == written)
        ?? throw new InvalidDataException($"'{written}' is not a topic.");

    private static string Written(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
