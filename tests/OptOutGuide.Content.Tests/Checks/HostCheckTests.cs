using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.EditorialChecks;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Tests.Checks;

/// <summary>A host that resembles another host of the content gives a warning; hosts that are neighbours by chance give none.</summary>
public sealed class HostCheckTests
{
    [Theory]
    [InlineData("www.consumentenbond.nl", "www.consumentenbnod.nl")]
    [InlineData("www.consumentenbond.nl", "consumentenbon.nl")]
    [InlineData("www.consumentenbond.nl", "consumentenbondd.nl")]
    [InlineData("www.consumentenbond.nl", "news.consumentenbomd.nl")]
    [InlineData("www.consumentenbond.nl", "consumenten-bond.nl")]
    [InlineData("www.consumentenbond.nl", "c0nsumentenb0nd.nl")]
    [InlineData("www.aki.ee", "www.akl.ee")]
    [InlineData("www.edoeb.admin.ch", "www.edoeb.adrnin.ch")]
    [InlineData("clubic.com", "dubic.com")]
    [InlineData("siliconrepublic.com", "siliconrepublic.co")]
    [InlineData("siliconrepublic.com", "siliconrepublic.cm")]
    [InlineData("paper.example.co.uk", "paper.exampel.co.uk")]
    [InlineData("www.cnil.fr", "www.cnil.fr.login.example")]
    [InlineData("www.cnil.fr", "cnil-fr.com")]
    public void A_host_that_resembles_a_more_frequent_one_is_found(string frequent, string host)
    {
        var found = Assert.Single(Find(frequent, frequent, "other.example", host));

        Assert.Equal($"The host '{host}' resembles '{SiteName.Of(frequent).Host}'.", found.Message);
        Assert.Equal((Rule.LookAlikeHost, 4), (found.Rule, found.Location.Line));
    }

    [Fact]
    public void The_name_of_another_site_is_found_in_each_host_of_a_name()
    {
        var found = Assert.Single(Find("www.cnil.fr", "www.cnil.fr", "www.login.example", "www.cnil.fr.login.example"));

        Assert.Equal("The host 'www.cnil.fr.login.example' resembles 'cnil.fr'.", found.Message);
        Assert.Equal(4, found.Location.Line);
    }

    [Theory]
    [InlineData("www.linkedln.com", "linkedin")]
    [InlineData("g00gle.com", "google")]
    [InlineData("www.micros0ft.net", "microsoft")]
    [InlineData("tik-tok.com", "tiktok")]
    public void A_host_that_resembles_a_well_known_name_is_found(string host, string name) =>
        Assert.Equal($"The host '{host}' resembles '{name}'.", Assert.Single(Find(host)).Message);

    [Theory]
    [InlineData("www.frc.ch", "www.srf.ch", "frs.ch", "src.ch")]
    [InlineData("www.datatilsynet.no", "www.datatilsynet.dk", "heise.de", "heise.be", "cnpd.pt", "cnpd.public.lu")]
    [InlineData("en.ilsole24ore.com", "es.ilsole24ore.com", "www1.folha.uol.com.br", "www2.folha.uol.com.br", "clubic.com", "forum.clubic.com")]
    [InlineData("channel4.example", "channel5.example", "route66.example", "route6.example")]
    [InlineData("linkedin.com", "uk.linkedin.com", "google.de", "google.fr", "localhost", "about.fb.com", "fb.me", "meta.com", "meta.ai")]
    public void Neighbours_by_chance_and_parts_of_one_site_are_not_found(params string[] hosts) => Assert.Empty(Find([.. hosts, .. hosts]));

    [Theory]
    [InlineData("home/en.md", "Text.", "See [it](https://other.linkedln.com/a).", "home/en.md:7")]
    [InlineData("home/en.md", "Text.", "See <https://other.linkedln.com/a>.", "home/en.md:7")]
    [InlineData("home/en.md", "Text.", "Write to [us](mailto:us@somebody.linkedln.com).", "home/en.md:7")]
    [InlineData("sources.yaml", "https://other.example/report", "https://report.linkedln.com/report", "sources.yaml:9")]
    [InlineData("authorities.yaml", "https://www.dsb.example/", "https://www.dsb.linkedln.com/", "authorities.yaml:2")]
    [InlineData("authorities/fr.yaml", "country: Autriche", "country: Autriche, address: https://dsb.linkedln.com/", "authorities/fr.yaml:1")]
    public void Hosts_of_links_sources_authorities_and_mail_are_compared(string file, string from, string to, string place)
    {
        var sample = new SampleContent().Change(file, from, to);

        var found = Assert.Single(sample.Editorial(), diagnostic => diagnostic.Rule == Rule.LookAlikeHost);

        Assert.StartsWith(place, found.Location.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_hosts_of_the_shipped_content_resemble_no_others() => Assert.Empty(
        EditorialCheck.RunAll(CatalogBuilder.Build(RepositoryContent.Read()).Catalog!, new DateOnly(2026, 11, 28))
            .Where(diagnostic => diagnostic.Rule == Rule.LookAlikeHost));

    private static List<Diagnostic> Find(params string[] hosts) =>
        [.. HostChecks.Find(hosts.Select((host, index) => new Located<string>(host, new SourceLocation("file", index + 1, 1))))];
}
