using System.Globalization;
using System.Text;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Markup;
using OptOutGuide.Web.Components;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Formats;

/// <summary>A sources page as Markdown.</summary>
internal static class MarkdownSources
{
    public static string Write(PageContext context, PageUrl address)
    {
        var page = context.At(address);
        var (shown, ui) = (SourcesPageModel.From(page), page.Ui.Sources);
        var changed = page.Catalog.ChangedOn(address);
        var text = new StringBuilder(MarkdownPage.Head(page, address, page.Title, page.Description, changed, page.Reviewed));
        Add(text, PortableMarkdown.Encode(ui.Intro));
        if (shown.Newest is not null) Add(text, PortableMarkdown.Encode(shown.Newest));
        Add(text, PortableMarkdown.Encode(shown.CiteAs));
        if (!shown.Groups.IsEmpty) AddHeading(text, 2, ui.Statements);
        foreach (var group in shown.Groups)
        {
            if (group.Heading.Length > 0) AddHeading(text, 3, group.Heading);
            foreach (var (index, statement) in group.Statements.Index()) AddStatement(text, page, group.First + index, statement);
        }

        AddRoutes(text, page, shown);
        if (!shown.Forms.IsEmpty) AddHeading(text, 2, ui.Forms);
        foreach (var form in shown.Forms)
        {
            var facts = string.Join(' ', new[] { form.Notice, form.Status, form.Read, form.Opened }.OfType<string>());
            AddItem(text, 0, $"<{form.Address}> {PortableMarkdown.Encode(facts)}");
        }

        foreach (var section in shown.Unknown)
        {
            text.Append('\n');
            Add(text, PageText.Write(page.SourcesOwner!, section, address.Language, (path, anchor) => page.UrlOf(path) + anchor));
        }

        if (!shown.Others.IsEmpty) AddHeading(text, 2, ui.OtherPages);
        foreach (var other in shown.Others) AddItem(text, 0, $"[{PortableMarkdown.Encode(other.Title)}]({page.Origin}{other.Path})");
        return text.ToString();
    }

    private static void AddStatement(StringBuilder text, PageContext page, int number, StatementModel statement)
    {
        // A statement has at least one passage.
        var quotes = statement.Quotes.Select(quote => $"[{PortableMarkdown.Encode(quote.Sentence)}]({page.Origin}{quote.Path})");
        Add(text, $"{number.ToString(CultureInfo.InvariantCulture)}\\. {string.Join("\\\n", quotes)}");
        var state = string.Join(" ", new[] { statement.Status, statement.Overdue }.OfType<string>());
        Add(text, $"**{PortableMarkdown.Encode(state)}** {PortableMarkdown.Encode(statement.Reviewed)}");
        if (statement.Exactly is not null) Add(text, PortableMarkdown.Encode(statement.Exactly));
        if (statement.Dispute is { } dispute)
        {
            Add(text, $"**{PortableMarkdown.Encode(dispute.Question)}**");
            foreach (var position in dispute.Positions)
            {
                AddItem(text, 0, PortableMarkdown.Encode(position.Text));
                foreach (var source in position.Sources) AddItem(text, 1, Line(source));
            }

            Add(text, $"\n**{PortableMarkdown.Encode(dispute.Safe)}** {PortableMarkdown.Encode(dispute.Advice)}");
        }

        foreach (var source in statement.Sources) AddItem(text, 0, Line(source));
        text.Append('\n');
    }

    private static void AddRoutes(StringBuilder text, PageContext page, SourcesPageModel shown)
    {
        if (!shown.Routes.IsEmpty) AddHeading(text, 2, page.Ui.Sources.Routes);
        foreach (var route in shown.Routes)
        {
            AddItem(text, 0, $"[{PortableMarkdown.Encode(route.Title)}]({page.Origin}{route.Path}) {PortableMarkdown.Encode(route.Seen)}");
            foreach (var source in route.Sources) AddItem(text, 1, Line(source));
        }
    }

    private static string Line(SourceLineModel source)
    {
        var language = source.LanguageName is null ? "" : $" ({PortableMarkdown.Encode(source.LanguageName)})";
        return $"**{PortableMarkdown.Encode(source.Date)}** {PortableMarkdown.Encode(source.Publisher)}: "
            + $"[{PortableMarkdown.Encode(source.Title)}](<{source.Address}>){language}, {PortableMarkdown.Encode(source.Kind)}";
    }

    private static void Add(StringBuilder text, string paragraph) => text.Append(paragraph).Append("\n\n");

    private static void AddHeading(StringBuilder text, int level, string title) =>
        text.Append('\n').Append('#', level).Append(' ').Append(PortableMarkdown.Encode(title)).Append("\n\n");

    private static void AddItem(StringBuilder text, int depth, string item) => text.Append(' ', depth * 2).Append("- ").Append(item).Append('\n');
}
