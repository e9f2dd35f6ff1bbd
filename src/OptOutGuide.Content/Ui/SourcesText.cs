using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Ui;

/// <summary>Citations, sources and the sources pages.</summary>
/// <param name="Exactly">The statement itself, where the sentence says it in other words.</param>
/// <param name="Reported">The status of a claim that only second-hand sources support.</param>
/// <param name="MarkDisputed">What the mark after a sentence means, for screen readers.</param>
/// <param name="ManyStatements">Any other number than one.</param>
/// <param name="Line">The link to the sources page, on a page where sources do not disagree.</param>
public sealed record SourcesText(
    [Placeholders("page")] MessageTemplate Title,
    string Short,
    [Placeholders("page")] MessageTemplate Description,
    string Intro,
    [Placeholders("date", "publisher", "reviewed")] MessageTemplate Newest,
    [Placeholders("site", "title", "date", "address")] MessageTemplate CiteAs,
    string Statements,
    [Placeholders("statement")] MessageTemplate Exactly,
    string Confirmed,
    string Reported,
    string Withdrawn,
    [Placeholders("date", "due")] MessageTemplate Reviewed,
    string Routes,
    string Forms,
    string OtherPages,
    string MarkDisputed,
    string MarkOverdue,
    string MarkReported,
    string OneStatement,
    [Placeholders("count")] MessageTemplate ManyStatements,
    [Placeholders("statements", "date")] MessageTemplate Line,
    [Placeholders("statements", "disputed", "date")] MessageTemplate LineDisputed,
    string Primary,
    string Secondary,
    string Undated,
    [Placeholders("date")] MessageTemplate LastReviewed,
    [Placeholders("date")] MessageTemplate Overdue,
    string OverdueOnPage,
    string Disagree,
    string Safe,
    string LinkToStatement,
    string BackToText);
