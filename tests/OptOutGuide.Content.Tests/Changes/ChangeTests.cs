using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Tests.Changes;

/// <summary>Changes of facts.</summary>
public sealed class ChangeTests
{
    [Fact]
    public void Changes_are_sorted_by_recorded_then_happened_newest_first()
    {
        var catalog = new SampleContent()
            .With("changes.yaml", """
                changes:
                  - { id: old, happened: 2025-05-26, recorded: 2026-11-21, claims: [began] }
                  - { id: later, happened: 2025-06, recorded: 2026-11-22, claims: [began] }
                  - { id: earlier, happened: 2024, recorded: 2026-11-22, claims: [began, late] }
                """)
            .With("changes/en.yaml", Words).With("changes/fr.yaml", Words).Catalog();

        Assert.Equal(["later", "earlier", "old"], catalog.Changes.All.Select(change => change.Id));
        Assert.Equal(["began", "late"], catalog.Changes.All[1].Claims.Select(claim => claim.Id));
    }

    [Fact]
    public void A_change_without_a_claim_is_reported() =>
        Assert.Equal(Rule.MissingKey, new SampleContent().Change("changes.yaml", "[late]", "[]").OnlyDiagnostic().Rule);

    [Fact]
    public void A_change_with_an_unknown_claim_is_reported()
    {
        var found = new SampleContent().Change("changes.yaml", "[late]", "[begun]").OnlyDiagnostic();

        Assert.Equal((Rule.UnknownReference, "Did you mean 'began'?"), (found.Rule, found.Fix));
    }

    [Fact]
    public void A_change_without_text_in_a_language_is_reported() =>
        Assert.Equal("changes/fr.yaml", new SampleContent().With("changes/fr.yaml", "{}").OnlyDiagnostic().Location.Path);

    [Fact]
    public void Two_changes_with_the_same_id_are_reported() =>
        Assert.Equal(
            Rule.DuplicateId,
            new SampleContent().Append("changes.yaml", "  - { id: ruled, happened: 2025, recorded: 2026-11-22, claims: [began] }").OnlyDiagnostic().Rule);

    [Fact]
    public void A_change_with_a_future_date_is_reported() =>
        Assert.Contains(
            new SampleContent().Locked().Change("changes.yaml", "recorded: 2026-11-22", "recorded: 2026-11-23").Editorial(),
            found => found.Rule == Rule.FutureDate);

    private const string Words = "old: { title: A, text: B. }\nlater: { title: A, text: B. }\nearlier: { title: A, text: B. }\n";
}
