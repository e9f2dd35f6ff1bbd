using System.Collections.Immutable;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Sources.Yaml;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Notices;

/// <summary>Reads <c>notices.yaml</c>.</summary>
internal sealed class NoticeReader(ImmutableArray<SiteLanguage> languages)
{
    private const string AllPages = "all";

    public ImmutableArray<NoticeSource> Read(YamlMap map) =>
        map.ListOf("notices", "notice", ReadNotice, source => source.Notice.Id, source => source.Notice.Location);

    private NoticeSource ReadNotice(YamlMap map)
    {
        var (id, period) = (map.Name("id"), new NoticePeriodReader(map).Read());
        var (pages, texts) = (ReadPages(map), ReadTexts(map));
        map.Close();
        return new NoticeSource(new Notice(id, period.From, period.Until, pages, map.Location), texts);
    }

    private static ImmutableArray<Located<string>>? ReadPages(YamlMap map)
    {
        if (map.IsText("pages") && map.OptionalText("pages") == AllPages) return null;
        if (map.IsText("pages"))
        {
            map.Reject("pages", Rule.WrongValue, "'pages' must be a list or 'all'.", "Write for example [guides/facebook, home], or all.");
            return [];
        }

        var pages = map.PathList("pages");
        if (pages.IsEmpty) map.Reject("pages", Rule.MissingKey, "'pages' names no page.", "Write for example [guides/facebook, home], or all.");
        return pages;
    }

    private ImmutableSortedDictionary<string, Located<string>> ReadTexts(YamlMap map)
    {
        if (map.Map("text") is not { } text) return ImmutableSortedDictionary<string, Located<string>>.Empty;
        var texts = languages.ToImmutableSortedDictionary(
            language => language.Code,
            language => new Located<string>(text.Text(language.Code), text.At(language.Code)),
            StringComparer.Ordinal);
        text.Close();
        return texts;
    }
}
