using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Markup.Extensions;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Markup;

/// <summary>Finds the citations of a document with the sentences that they follow, section by section in document order.</summary>
internal sealed class CitationCollector(MarkupContext context)
{
    private readonly HashSet<string> _citedInDocument = new(StringComparer.Ordinal);
    private readonly HashSet<string> _citedInSection = new(StringComparer.Ordinal);
    private readonly StringBuilder _text = new();
    private readonly List<(CitationInline Mark, int At)> _found = [];
    private string _section = "";

    /// <summary>Begins a section; the lead has no id.</summary>
    public void Enter(string section)
    {
        _section = section;
        _citedInSection.Clear();
    }

    /// <summary>The citations of a block. Sets their places in the tree, so it must be called before the block is rendered.</summary>
    public List<Citation> In(Block block)
    {
        var citations = new List<Citation>();
        Collect(block, "", citations);
        return citations;
    }

    private void Collect(Block block, string item, List<Citation> citations)
    {
        if (block is LeafBlock { Inline: { } inlines }) Collect(inlines, item, citations);
        if (block is not ContainerBlock container) return;
        foreach (var inner in container) Collect(inner, inner is ListItemBlock && AnchorIds.IdOf(inner) is { } id ? id : item, citations);
    }

    private void Collect(ContainerInline inlines, string item, List<Citation> citations)
    {
        _text.Clear();
        _found.Clear();
        PlainText.Append(inlines, _text, AddOther);
        if (_found.Count == 0) return;
        var whole = _text.ToString();
        foreach (var (mark, at) in _found)
        {
            mark.Place = PlaceOf(mark.ClaimId);
            citations.Add(new Citation(mark.ClaimId, context.LocationOf(mark), SentenceSplitter.At(whole, at), _section, item, mark.Place));
        }
    }

    private void AddOther(Inline inline)
    {
        if (inline is CitationInline citation) _found.Add((citation, _text.Length));
        else if (inline is PlaceholderInline placeholder) _text.Append(placeholder.Text);
    }

    private CitationPlace PlaceOf(string claim)
    {
        var isFirstInSection = _citedInSection.Add(claim);
        return _citedInDocument.Add(claim) ? CitationPlace.FirstInDocument
            : isFirstInSection ? CitationPlace.FirstInSection
            : CitationPlace.Repeated;
    }
}
