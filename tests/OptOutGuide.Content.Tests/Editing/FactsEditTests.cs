using OptOutGuide.Content.Editing;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Tests.Editing;

public sealed class FactsEditTests
{
    private static readonly DateOnly Day = new(2026, 12, 24);

    [Fact]
    public void Looking_again_moves_the_dates_and_touches_nothing_else()
    {
        var before = new SampleContent().TextOf("claims.yaml").ReplaceLineEndings("\n");
        var after = FactsEdit.ReviewClaims(before, ["late"], Day, confirmed: false);

        Assert.Equal(
            before.Replace("lastReviewed: 2026-11-21   # by hand", "lastReviewed: 2026-12-24   # by hand", StringComparison.Ordinal)
                .Replace("reviewBy: 2027-11-21", "reviewBy: 2027-12-24", StringComparison.Ordinal),
            after);
    }

    [Fact]
    public void Confirming_sets_the_day_on_which_the_statement_held_and_the_topic_sets_the_next_review()
    {
        var sample = new SampleContent();
        var claim = sample.With("claims.yaml", FactsEdit.ReviewClaims(sample.TextOf("claims.yaml"), ["began", "late"], Day, confirmed: true))
            .Catalog().Claims
            .Find("began")!;

        Assert.Equal((Day, "2026-12-24", Day.AddDays(120)), (claim.LastReviewed, claim.LastConfirmed.ToString(), claim.ReviewBy));
    }

    [Fact]
    public void Opening_a_form_is_written_down()
    {
        var sample = new SampleContent();

        Assert.Equal(Day, sample.With("forms.yaml", FactsEdit.ReviewForm(sample.TextOf("forms.yaml"), "objection", Day)).Catalog().Forms[0].Opened);
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("")]
    public void An_unknown_id_changes_nothing(string id)
    {
        Assert.Throws<InvalidDataException>(() => FactsEdit.ReviewClaims(new SampleContent().TextOf("claims.yaml"), ["late", id], Day, confirmed: false));
        Assert.Throws<InvalidDataException>(() => FactsEdit.ReviewForm(new SampleContent().TextOf("forms.yaml"), id, Day));
    }

    [Fact]
    public void A_broken_file_is_refused() => Assert.Throws<InvalidDataException>(() => FactsEdit.ReviewClaims("claims: [", ["late"], Day, confirmed: false));

    [Fact]
    public void A_translator_can_settle_one_section_after_the_other()
    {
        var sample = new SampleContent().Locked()
            .Change("articles/why/en.md", "It began.", "It began indeed.")
            .Change("articles/why/en.md", "Is it late?", "Is it too late?");
        string[] Drift() =>
            [.. sample.Editorial().Where(found => found.Rule == Rule.CriticalDrift || found.Rule == Rule.TranslationDrift).Select(found => found.Rule.Code)];
        void Settle(string? section)
        {
            var documents = sample.Catalog().AllDocuments.Where(document => document.Id.Value == "articles/why").ToList();
            sample.With("articles/why/fr.lock.yaml", FactsEdit.ReviewTranslation(documents[0], documents[1].Lock, section));
        }

        Assert.Equal(["critical-drift", "translation-drift"], Drift());
        Settle("lead-text");
        Assert.Equal(["translation-drift"], Drift());
        Settle(null);
        Assert.Empty(Drift());
    }

    [Fact]
    public void A_section_that_does_not_exist_cannot_be_settled()
    {
        var original = new SampleContent().Catalog().AllDocuments.First();

        Assert.Contains(
            "lead-text",
            Assert.Throws<InvalidDataException>(() => FactsEdit.ReviewTranslation(original, null, "nothing")).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_guide_passes_the_build_and_names_what_is_to_do()
    {
        var sample = new SampleContent();
        foreach (var (path, text) in GuideSkeleton.For("threads", sample.Catalog(), new DateOnly(2026, 11, 22))) sample.With(path, text);

        Assert.Equal(2, sample.Catalog().Guides.Length);
        Assert.Contains(GuideSkeleton.ToDo, sample.TextOf("guides/threads/fr.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Threads")]
    [InlineData("app")]
    [InlineData("../x")]
    public void A_new_guide_needs_a_free_and_valid_name(string id) =>
        Assert.Throws<InvalidDataException>(() => GuideSkeleton.For(id, new SampleContent().Catalog(), new DateOnly(2026, 11, 22)).ToList());
}
