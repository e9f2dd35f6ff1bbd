using Bunit;
using OptOutGuide.Web.Components;

namespace OptOutGuide.Web.Tests.Components;

/// <summary>Components that are the main part of one page.</summary>
public sealed class PageComponentTests : ComponentTest
{
    [Fact]
    public void Authorities_are_listed_by_region_with_a_page_on_complaints_and_a_note_where_there_is_one()
    {
        var complaint = new AuthoritiesModel.Website("https://form.example/", "form.example");
        var model = new AuthoritiesModel(
            "How to complain",
            [
                new("EU", [new("at", "Austria", "DSB", new("https://www.dsb.example/", "www.dsb.example"), Complaint: null, Note: null)]),
                new("EEA", [new("no", "Norway", "Datatilsynet", new("http://no.example/", "no.example"), complaint, "Not encrypted.")]),
            ]);

        RenderOf(model).MarkupMatches("""
            <h2>EU</h2>
            <ul class="authorities">
              <li id="at"><strong>Austria</strong><br><a href="https://www.dsb.example/">DSB</a> <span class="small">(www.dsb.example)</span></li>
            </ul>
            <h2>EEA</h2>
            <ul class="authorities">
              <li id="no">
                <strong>Norway</strong><br><a href="http://no.example/">Datatilsynet</a> <span class="small">(no.example)</span>
                <span class="small"><a href="https://form.example/">How to complain</a> (form.example)</span>
                <span class="small">Not encrypted.</span>
              </li>
            </ul>
            """);
    }

    [Fact]
    public void Changes_are_listed_with_their_anchors_and_citations()
    {
        var changes = RenderOf(new ChangesModel(
            English.Changes, "/en/feed.xml", "/en/deadlines.ics", "/en/again.ics", "/en/all.html", "All in one file", NoDeadline: null,
            [new("ruled", "May 2025", "A court ruled", "It let it begin.", "<sup>1</sup>")]));

        changes.Find(".timeline").MarkupMatches("""
            <div class="timeline"><ul>
              <li id="ruled"><p><strong>May 2025. A court ruled.</strong> It let it begin.<sup>1</sup></p></li>
            </ul></div>
            """);
        Assert.Equal(["/en/feed.xml", "/en/deadlines.ics", "/en/all.html", "/en/again.ics"], changes.FindAll("a").Select(link => link.GetAttribute("href")));
        Assert.True(changes.Find("a[href='/en/all.html']").HasAttribute("download"));
    }

    [Theory]
    [InlineData(null, 0)]
    [InlineData("No deadline is ahead.", 1)]
    public void The_page_of_changes_says_that_no_deadline_is_ahead_only_if_none_is(string? text, int count)
    {
        var changes = RenderOf(new ChangesModel(English.Changes, "/f", "/d", "/c", "/o", "Offline", text, []));

        Assert.Equal(count, changes.FindAll(".small").Count);
        Assert.All(changes.FindAll(".small"), note => Assert.Equal(text, note.TextContent));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_row_of_a_claim_marks_the_review_date_once_it_is_overdue(bool isOverdue)
    {
        var row = RenderOf(new ClaimRowModel("It began.", "/en/why/sources#began", "reported", "1 June", "3 June", isOverdue));

        row.Find("tr").MarkupMatches($"""
            <tr>
              <td><a href="/en/why/sources#began">It began.</a></td>
              <td>reported</td>
              <td>1 June</td>
              <td>{(isOverdue ? "<strong class=\"due\">↻ 3 June</strong>" : "3 June")}</td>
            </tr>
            """);
    }

    [Fact]
    public void A_claim_that_no_page_cites_has_no_link()
    {
        Assert.Empty(RenderOf(new ClaimRowModel("It began.", null, "reported", "1 June", "3 June", false)).FindAll("a"));
    }

    [Fact]
    public void The_first_question_shows_the_lead_above_and_no_link_back()
    {
        var node = RenderOf(new EligibilityNodeModel(
            English.Eligibility, Body("Lead."), NoNotes, "<em>First?</em>", Body("Text."), NoNotes, [("Yes", "/en/q/yes"), ("<em>No</em>", "/en/q/no")],
            Next: [], StartPath: null));

        node.MarkupMatches("""
            <p>Lead.</p>
            <h2><em>First?</em></h2>
            <div><p>Text.</p></div>
            <ul class="answers">
              <li><a href="/en/q/yes">Yes</a></li>
              <li><a href="/en/q/no"><em>No</em></a></li>
            </ul>
            """);
    }

    [Fact]
    public void An_outcome_shows_the_next_pages_and_a_link_back_to_the_first_question()
    {
        var node = RenderOf(new EligibilityNodeModel(
            English.Eligibility, null, null, "Good", Body("Text."), NoNotes, [], [("/en/guides/app", PageNamed("App"))], "/en/q"));

        node.MarkupMatches($"""
            <div class="outcome"><p>Text.</p></div>
            <h2>{English.Eligibility.Next}</h2>
            <ul class="cards"><li><a href="/en/guides/app">App</a><p>About App.</p></li></ul>
            <p><a href="/en/q">{English.Eligibility.Again}</a></p>
            """);
    }

    [Fact]
    public void A_heading_of_the_index_with_one_place_is_a_link_and_names_its_page()
    {
        var entry = new IndexListModel.Entry(
            "Account", "profile", [new("Account?", [new("/en/why#account", "Why")]), new("All guides", [new("/en", null)])], null);
        var index = RenderOf(new IndexListModel(English.Index, [new("letter-A", "A", "A", [entry])]));

        index.Find(".letters ul").MarkupMatches("""<ul><li><a href="#letter-A">A</a></li></ul>""");
        Assert.Equal("letter-B", index.Find(".letters ul + span").Id);
        Assert.Equal("letter-other", index.Find(".letters > :last-child").Id);
        index.Find(".letter-group").MarkupMatches($"""
            <section class="letter-group" aria-labelledby="letter-A">
              <h2 id="letter-A">A</h2>
              <ul class="entries">
                <li data-also="profile">
                  <strong>Account</strong>
                  <ul>
                    <li><a href="/en/why#account">Account?</a> <span class="small">{English.Index.Place.Format(("page", "Why"))}</span></li>
                    <li><a href="/en">All guides</a></li>
                  </ul>
                </li>
              </ul>
            </section>
            """);
    }

    [Fact]
    public void A_heading_of_the_index_with_several_places_is_text_with_a_link_for_each()
    {
        var entry = new IndexListModel.Entry("Harbours", null, [new("Harbour", [new("/en/a#x", "Page A"), new("/en/b", null)])], "Where ships are safe.");
        var index = RenderOf(new IndexListModel(English.Index, [new("letter-other", "#", "Other", [entry])]));

        index.Find(".entries > li").MarkupMatches("""
            <li>
              <strong>Harbours</strong>
              <p class="small">Where ships are safe.</p>
              <ul><li>Harbour – <a href="/en/a#x">Page A</a>, <a href="/en/b">Harbour</a></li></ul>
            </li>
            """);
    }
}
