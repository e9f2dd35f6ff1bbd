using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Markup;

/// <summary>What the text of one document may refer to.</summary>
/// <param name="Page">The page that the text belongs to.</param>
/// <param name="Body">The Markdown after the front matter, with its first line's number in the file.</param>
/// <param name="Taps">What the steps tap, by step id.</param>
/// <param name="Slots">Slots that are filled later, by name.</param>
/// <param name="Terms">Finds the words of the glossary; null where none are explained.</param>
/// <param name="Letters">Sections that are letters: there stand blanks, and nothing is explained.</param>
/// <param name="IsSplit">Each section becomes a page of its own, the lead with the first.</param>
internal sealed record MarkupContext(
    PageId Page,
    SiteLanguage Language,
    string Path,
    string Body,
    int FirstLine,
    LinkResolver Links,
    IReadOnlyDictionary<string, Tap> Taps,
    IReadOnlyCollection<string> Slots,
    string LabelNotSeen,
    GlossaryMatcher? Terms,
    IReadOnlyCollection<string> Letters,
    bool IsSplit)
{
    public SourceLocation At(int line, int column) => new(Path, line + FirstLine, column + 1);
}
