using AngleSharp.Dom;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Web.Tests.Site;

/// <summary>Words that readers type into the filter of the index. It compares words as the script does: <c>filter</c> in <c>tools.js</c>.</summary>
public sealed class IndexWordsTests(TestSite site)
{
    // The first 20 are from reader tests, in which the index did not find many of them.
    private const string English =
        "photo picture image e-mail email phishing scam fake school court Amsterdam Cologne Schleswig Dublin Hamburg Belgium teenager daughter judge mail "
        + "son baby birthday password login forgot phone iPhone laptop browser friends family grandmother teacher student company shop work price free "
        + "lawyer lawsuit Paris London Switzerland America Brazil EU country deadline late delete erase hide private stories reels video comments tag face "
        + "screenshot proof error broken letter template print leaflet cookies trust ads chatbot WhatsApp";

    private const string French =
        "photo image courriel e-mail mail hameçonnage arnaque faux école tribunal cour juge enfant ado fille fils Cologne Hambourg Belgique Dublin "
        + "bébé anniversaire connexion oublié téléphone iPhone ordinateur navigateur amis famille grand-mère prof élève association entreprise travail "
        + "prix gratuit avocat procès Bruxelles Genève Suisse Londres Amérique Europe pays délai tard supprimer effacer cacher privé stories reels vidéo "
        + "commentaire identification visage capture preuve erreur panne lettre modèle imprimer fiche cookies fiable pub robot WhatsApp mineur";

    [Theory]
    [InlineData("/en/a-z", English)]
    [InlineData("/fr/a-z", French)]
    public async Task The_index_finds_everyday_words(string path, string words)
    {
        var entries = (await site.Read(path)).QuerySelectorAll(".entries > li").Select(WordsOf).ToList();
        var typed = words.Split(' ');

        Assert.True(typed.Length >= 70, $"Only {typed.Length} words.");
        Assert.Equal("", string.Join(' ', typed.Where(word => !entries.Any(entry => IsFound(entry, SearchWords.Typed(word))))));
    }

    [Theory]
    [InlineData("/en/a-z", "SCHOOL", "School")]
    [InlineData("/en/a-z", "pictures", "Photos")]
    [InlineData("/fr/a-z", "ecole", "École")]
    [InlineData("/fr/a-z", "COURRIELS", "E-mail")]
    [InlineData("/fr/a-z", "cour", "Tribunaux")]
    [InlineData("/en/a-z", "my grandchildren", "Children")]
    [InlineData("/en/a-z", "turn off", "Chats with Meta AI")]
    [InlineData("/fr/a-z", "ma fille", "Enfants")]
    [InlineData("/fr/a-z", "ça ne marche pas", "Erreur")]
    [InlineData("/fr/a-z", "enlever l'IA", "Conversations avec Meta AI")]
    [InlineData("/fr/a-z", "vie privée", "Public")]
    public async Task Case_accents_plurals_and_little_words_make_no_difference(string path, string typed, string expected)
    {
        var found = (await site.Read(path)).QuerySelectorAll(".entries > li").Where(entry => IsFound(WordsOf(entry), SearchWords.Typed(typed)));

        Assert.Contains(expected, found.Select(entry => entry.FirstElementChild!.TextContent));
    }

    private static IReadOnlyList<string> WordsOf(IElement entry) => SearchWords.Of($"{entry.TextContent} {entry.GetAttribute("data-also")}");

    private static bool IsFound(IEnumerable<string> entry, IEnumerable<string> typed) =>
        typed.All(word => entry.Any(known => known.StartsWith(word, StringComparison.Ordinal)));
}
