using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Tests.Changes;

/// <summary>Changes of facts.</summary>
public sealed class ChangeTests
{
    [Fact]
    public void The_newest_entry_comes_first_and_of_one_day_what_happened_last()
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
    public void A_change_without_proof_is_a_mistake() =>
        Assert.Equal(Rule.MissingKey, new SampleContent().Change("changes.yaml", "[late]", "[]").OnlyFinding().Rule);

    [Fact]
    public void A_change_whose_claim_does_not_exist_is_a_mistake()
    {
        var found = new SampleContent().Change("changes.yaml", "[late]", "[begun]").OnlyFinding();

        Assert.Equal((Rule.UnknownReference, "Did you mean 'began'?"), (found.Rule, found.Fix));
    }

    [Fact]
    public void A_change_has_words_in_every_language() =>
        Assert.Equal("changes/fr.yaml", new SampleContent().With("changes/fr.yaml", "{}").OnlyFinding().Location.Path);

    [Fact]
    public void Two_changes_cannot_share_an_id() =>
        Assert.Equal(
            Rule.DuplicateId,
            new SampleContent().Append("changes.yaml", "  - { id: ruled, happened: 2025, recorded: 2026-11-22, claims: [began] }").OnlyFinding().Rule);

    [Fact]
    public void What_has_not_happened_yet_is_found() =>
        Assert.Contains(
            new SampleContent().Locked().Change("changes.yaml", "recorded: 2026-11-22", "recorded: 2026-11-23").Editorial(),
            found => found.Rule == Rule.FutureDate);

    private const string Words = "old: { title: A, text: B. }\nlater: { title: A, text: B. }\nearlier: { title: A, text: B. }\n";
}
