using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.StructuralChecks;

/// <summary>Checks of the texts of notices.</summary>
internal static class NoticeChecks
{
    /// <summary>A notice is one paragraph.</summary>
    public static void Check(RenderedSite site, DiagnosticBag bag)
    {
        foreach (var document in site.Notices.SelectMany(notice => notice.ValidDocuments).Where(document => !IsParagraph(document.Body)))
        {
            bag.Add(
                Rule.Unsupported,
                document.Body.Lead.Location,
                "The text of a notice is not one paragraph.",
                "Write one or two sentences, without headings and lists.");
        }
    }

    private static bool IsParagraph(RenderedBody body) =>
        body.Sections is [{ Parts: [HtmlPart { Html: var html }] }] && html.StartsWith("<p>", StringComparison.Ordinal);
}
