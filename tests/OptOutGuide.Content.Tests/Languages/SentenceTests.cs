using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Tests.Languages;

public sealed class SentenceTests
{
    [Theory]
    [InlineData("It began. It goes on.", "It began.|It goes on.")]
    [InlineData("Is it late? No! Do it…", "Is it late?|No!|Do it…")]
    [InlineData("Without an end", "Without an end")]
    [InlineData("  \u00A0", "")]
    [InlineData("On help.instagram.com, version 3.5 works.", "On help.instagram.com, version 3.5 works.")]
    [InlineData("Some countries, e.g. France, i.e. not all. Others wait.", "Some countries, e.g. France, i.e. not all.|Others wait.")]
    [InlineData("See art. 21 and No. 3 of Mr. Smith. It is art. Then more.", "See art. 21 and No. 3 of Mr. Smith.|It is art.|Then more.")]
    [InlineData("“Log in first.” Then open it. (Only here.) Done.", "“Log in first.”|Then open it.|(Only here.)|Done.")]
    [InlineData("“Object?” asks Meta.", "“Object?” asks Meta.")]
    [InlineData("On 26. may it ends.", "On 26. may it ends.")]
    [InlineData("Selon M. Dupont et Mme Durand, c'est tard. Mais l'art. 21 le permet.", "Selon M. Dupont et Mme Durand, c'est tard.|Mais l'art. 21 le permet.")]
    [InlineData("« Est-ce tard\u202F?\u00A0» Non\u202F! Faites-le.", "« Est-ce tard\u202F?\u00A0»|Non\u202F!|Faites-le.")]
    [InlineData("Des sites, p. ex. Facebook, etc. sont concernés. Écrivez.", "Des sites, p. ex. Facebook, etc. sont concernés.|Écrivez.")]
    public void Text_is_split_where_its_sentences_end(string text, string sentences) =>
        Assert.Equal(sentences, string.Join('|', SentenceSplitter.Split(text)));

    [Theory]
    [InlineData(0, "One.")]
    [InlineData(4, "One.")]
    [InlineData(5, "One.")]
    [InlineData(6, "Two?")]
    [InlineData(9, "Two?")]
    [InlineData(12, "Three")]
    [InlineData(99, "Three")]
    public void A_position_belongs_to_the_sentence_that_it_follows(int position, string sentence) =>
        Assert.Equal(sentence, SentenceSplitter.At("One. Two? Three", position));
}
