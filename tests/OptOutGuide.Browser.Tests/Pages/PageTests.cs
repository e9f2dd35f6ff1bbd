namespace OptOutGuide.Browser.Tests.Pages;

public sealed class PageTests(WholeSite site) : IClassFixture<WholeSite>
{
    [Fact]
    public Task Every_page_is_styled() => NoPageHas(page => page.IsStyled ? [] : ["no rule of a stylesheet applies"]);

    [Fact]
    public Task No_page_violates_a_rule_of_accessibility() => NoPageHas(page => page.Violations);

    [Fact]
    public Task No_page_is_wider_than_the_smallest_screen() =>
        NoPageHas(page => page.Overflow > 0 ? [FormattableString.Invariant($"{page.Overflow} px too wide for 320 px")] : []);

    [Fact]
    public Task No_page_sends_a_request_to_another_host() => NoPageHas(page => page.RequestsElsewhere);

    [Fact]
    public Task No_page_sets_a_cookie() => NoPageHas(page => page.Cookies);

    [Fact]
    public Task No_page_leaves_a_message_in_the_console() => NoPageHas(page => page.Messages);

    private async Task NoPageHas(Func<VisitedPage, IEnumerable<string>> faults)
    {
        var found = (await site.Visits).SelectMany(page => faults(page).Select(fault => $"{page.Path}: {fault}"));
        Assert.True(!found.Any(), string.Join('\n', found));
    }
}
