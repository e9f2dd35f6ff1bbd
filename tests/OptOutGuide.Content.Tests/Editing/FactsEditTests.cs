using OptOutGuide.Content.Editing;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Tests.Editing;

public sealed class FactsEditTests
{
    private static readonly DateOnly Day = new(2026, 12, 24);

    [Fact]
    public void A_review_of_a_claim_changes_only_its_review_dates()
    {
        var before = new SampleContent().TextOf("claims.yaml").ReplaceLineEndings("\n");
        var after = FactsEdit.ReviewClaims(before, ["late"], Day, confirmed: false);

        Assert.Equal(
            before.Replace("lastReviewed: 2026-11-21   # by hand", "lastReviewed: 2026-12-24   # by hand", StringComparison.Ordinal)
                .Replace("reviewBy: 2027-11-21", "reviewBy: 2027-12-24", StringComparison.Ordinal),
            after);
    }

    [Fact]
    public void A_confirmed_review_sets_lastConfirmed_and_the_next_review_by_topic()
    {
        var sample = new SampleContent();
        var claim = sample.With("claims.yaml", FactsEdit.ReviewClaims(sample.TextOf("claims.yaml"), ["began", "late"], Day, confirmed: true))
            .Catalog().Claims
            .Find("began")!;

        Assert.Equal((Day, "2026-12-24", Day.AddDays(120)), (claim.LastReviewed, claim.LastConfirmed.ToString(), claim.ReviewBy));
    }

    [Fact]
    public void A_review_of_a_form_sets_opened()
    {
        var sample = new SampleContent();

        Assert.Equal(Day, sample.With("forms.yaml", FactsEdit.ReviewForm(sample.TextOf("forms.yaml"), "objection", Day)).Catalog().Forms[0].Opened);
    }

    [Theory]
    [InlineData("opened:\n    status: confirmed\n")]
    [InlineData("opened: \n    status: confirmed\n")]
    [InlineData("opened:   # not yet\n    status: confirmed\n")]
    [InlineData("opened: ''\n    status: confirmed\n")]
    [InlineData("opened:\n")]
    [InlineData("opened:")]
    public void A_review_fills_in_an_empty_value(string rest)
    {
        var after = FactsEdit.ReviewForm($"forms:\n  - id: objection\n    {rest}", "objection", Day);

        Assert.Equal("2026-12-24", YamlEdit.ValueOf(new YamlEdit(after).Entry("forms", "objection")!, "opened"));
        Assert.Equal(rest.Contains("confirmed", StringComparison.Ordinal), after.EndsWith("\n    status: confirmed\n", StringComparison.Ordinal));
        Assert.Equal(rest.Contains('#', StringComparison.Ordinal), after.Contains("# not yet", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("unknown")]
    [InlineData("")]
    public void An_unknown_id_throws(string id)
    {
        Assert.Throws<InvalidDataException>(() => FactsEdit.ReviewClaims(new SampleContent().TextOf("claims.yaml"), ["late", id], Day, confirmed: false));
        Assert.Throws<InvalidDataException>(() => FactsEdit.ReviewForm(new SampleContent().TextOf("forms.yaml"), id, Day));
    }

    [Fact]
    public void An_id_that_is_given_twice_is_reviewed_once()
    {
        var before = new SampleContent().TextOf("claims.yaml");

        Assert.Equal(
            FactsEdit.ReviewClaims(before, ["late"], Day, confirmed: true),
            FactsEdit.ReviewClaims(before, ["late", "late"], Day, confirmed: true));
    }

    [Theory]
    [InlineData("lastReviewed")]
    [InlineData("lastConfirmed")]
    [InlineData("reviewBy")]
    public void A_claim_without_a_date_cannot_be_reviewed_and_the_date_is_named(string key)
    {
        var claims = new SampleContent().Change("claims.yaml", key, "other").TextOf("claims.yaml");

        Assert.Equal(
            $"'late' has no '{key}'. Add it first.",
            Assert.Throws<InvalidDataException>(() => FactsEdit.ReviewClaims(claims, ["late"], Day, confirmed: true)).Message);
    }

    [Fact]
    public void A_form_without_a_date_cannot_be_reviewed_and_the_date_is_named()
    {
        var forms = new SampleContent().Change("forms.yaml", "opened", "other").TextOf("forms.yaml");

        Assert.Equal(
            "'objection' has no 'opened'. Add it first.",
            Assert.Throws<InvalidDataException>(() => FactsEdit.ReviewForm(forms, "objection", Day)).Message);
    }

    [Fact]
    public void Invalid_YAML_throws() => Assert.Throws<InvalidDataException>(() => FactsEdit.ReviewClaims("claims: [", ["late"], Day, confirmed: false));

    [Fact]
    public void A_review_of_one_section_removes_only_its_translation_drift()
    {
        var sample = new SampleContent().Locked()
            .Change("articles/why/en.md", "It began.", "It began indeed.")
            .Change("articles/why/en.md", "Is it late?", "Is it too late?");
        string[] Drift() =>
            [.. sample.Editorial().Where(found => found.Rule == Rule.CriticalDrift || found.Rule == Rule.TranslationDrift).Select(found => found.Rule.Code)];
        void Review(string? section)
        {
            var documents = sample.Catalog().AllDocuments.Where(document => document.Id.Value == "articles/why").ToList();
            sample.With("articles/why/fr.lock.yaml", FactsEdit.ReviewTranslation(documents[0], documents[1].Lock, section));
        }

        Assert.Equal(["critical-drift", "translation-drift"], Drift());
        Review("lead-text");
        Assert.Equal(["translation-drift"], Drift());
        Review(null);
        Assert.Empty(Drift());
    }

    [Fact]
    public void A_review_of_an_unknown_section_throws_and_lists_the_sections()
    {
        var original = new SampleContent().Catalog().AllDocuments.First();

        Assert.Contains(
            "lead-text",
            Assert.Throws<InvalidDataException>(() => FactsEdit.ReviewTranslation(original, null, "nothing")).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_guide_names_no_source_and_cannot_be_published()
    {
        var sample = new SampleContent();
        var skeleton = GuideSkeleton.For("threads", sample.Catalog(), new DateOnly(2026, 11, 22)).ToList();
        foreach (var (path, text) in skeleton) sample.With(path, text);

        var build = sample.Build();

        Assert.Null(build.Catalog);
        Assert.Equal(skeleton.Select(file => file.Path).Order(), build.Diagnostics.Select(found => found.Location.Path).Distinct().Order());
        Assert.All(skeleton, file => Assert.DoesNotContain("paper", file.Text, StringComparison.Ordinal));
        Assert.Equal("'seen' names no source.", build.Diagnostics.Single(found => found.Rule != Rule.ToDo).Message);
    }

    [Theory]
    [InlineData("home/en.md", "Text.", "TO DO: the text.")]
    [InlineData("home/en.md", "Text.", "See TO DO.")]
    [InlineData("home/en.md", "Text.", "TODO: the text")]
    [InlineData("home/en.md", "Text.", "FIXME(me): the text")]
    [InlineData("home/en.md", "Text.", "Lorem ipsum dolor")]
    [InlineData("home/en.md", "Text.", "## TODO: the title {#title}")]
    [InlineData("articles/why/en.md", "See [the guide](guides/app#send).", "See [it](#place). TODO: check")]
    [InlineData("articles/why/en.md", "## A place {#place}", "## A place {#place}\n\nA # FIXME: say which.")]
    [InlineData("claims/fr.yaml", "Do it anyway.", "Do it#anyway. FIXME(me)")]
    [InlineData("home/en.md", "title: Home", "title: TODO")]
    [InlineData("home/en.md", "title: Home", "title: Home # TO DO")]
    [InlineData("claims/fr.yaml", "Do it anyway.", "TO DO advice")]
    [InlineData("sources.yaml", "title: A report", "title: TO DO")]
    public void An_unfinished_text_is_a_structural_error(string file, string from, string to)
    {
        var found = new SampleContent().Change(file, from, to).OnlyDiagnostic();

        Assert.Equal((Rule.ToDo, file), (found.Rule, found.Location.Path));
    }

    [Theory]
    [InlineData("home/en.md", "Text.", "WHAT TO DO. Nothing to do. To Do. TO DOS. INTO DO. TO DO IT AGAIN.")]
    [InlineData("home/en.md", "Text.", "ES TODO, todo: nada, TODO el mundo. Un TODO")]
    [InlineData("claims.yaml", "# What began when.", "# TODO: look again. FIXME: soon.")]
    [InlineData("claims.yaml", "topic: deadline", "topic: deadline # TODO: look again.")]
    [InlineData("home/en.md", "title: Home", "title: Home # TODO: look again.")]
    public void A_finished_text_is_no_error(string file, string from, string to) =>
        Assert.NotNull(new SampleContent().Change(file, from, to).Catalog());

    [Theory]
    [InlineData("Threads")]
    [InlineData("app")]
    [InlineData("../x")]
    [InlineData("404")]
    [InlineData("con")]
    public void A_new_guide_with_an_invalid_reserved_or_used_id_throws(string id) =>
        Assert.Throws<InvalidDataException>(() => GuideSkeleton.For(id, new SampleContent().Catalog(), new DateOnly(2026, 11, 22)).ToList());
}
