using System.Globalization;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Sources;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Editing;

/// <summary>Templates of the files of a new guide.</summary>
public static class GuideSkeleton
{
    /// <summary>Marks the parts that an author has to replace.</summary>
    public const string ToDo = UnfinishedTextScan.Marker;

    /// <summary>Path below the content folder and text of each file.</summary>
    /// <exception cref="InvalidDataException">The id is not valid, reserved or already used.</exception>
    public static IEnumerable<(string Path, string Text)> For(string id, ContentCatalog catalog, DateOnly today)
    {
        if (!Identifiers.IsValid(id)) throw new InvalidDataException($"'{id}' is not a valid name. {Identifiers.Fix}");
        if (ReservedNames.ReasonFor(id) is { } reason)
            throw new InvalidDataException($"'{id}' is a reserved name: {reason}. Use another one.");
        if (catalog.Urls.FindByShareId(id) is { } taken) throw new InvalidDataException($"There is a page '{taken}' already.");

        var order = (catalog.Guides.IsEmpty ? 10 : catalog.Guides.Max(guide => guide.Order) + 10).ToString(CultureInfo.InvariantCulture);
        yield return ($"guides/{id}/guide.yaml", $$"""
            # yaml-language-server: $schema=../../../docs/schemas/guide.json
            service: {{ToDo}} name of the service
            order: {{order}}
            deadlines: []
            sections: { if-it-fails: questions, good-to-know: questions, not-known: sources-page }
            paths:
              # The first path is the main list, together with the shared steps. Six steps at most.
              - id: form
                # The form whose address this path opens, by its id in forms.yaml:
                # form: facebook-objection
                # The dated sources that describe this path, by their ids in sources.yaml.
                seen: []
                steps:
                  - id: form-open
            shared:
              - id: submit

            """);
        foreach (var language in catalog.Site.Languages)
        {
            yield return ($"guides/{id}/{language.Code}.md", $$"""
                ---
                title: {{ToDo}} title ({{language.NativeName}})
                short: {{ToDo}} {{id}}
                description: {{ToDo}} one sentence for cards and search engines.
                changed: {{Written(today)}} # {{ToDo}}: the day on which the text is finished
                ---
                {{ToDo}}: what this is about, in one line. Cite it: `[@claim-id]`.

                ## {{ToDo}} what to have ready {#have-ready}

                - {{ToDo}} two or three words {#ready-{{id}}}

                ## {{ToDo}} step by step {#ways}

                ### {{ToDo}} the first way {#form}

                1. {{ToDo}} the first step. {#form-open}

                ## {{ToDo}} fill in and send {#finish}

                1. {{ToDo}} send it. {#submit}

                ## {{ToDo}} if it goes wrong {#if-it-fails}

                ### {{ToDo}} a situation in a few words {#{{id}}-closed}

                {{ToDo}}: the answer in the first five words, at most 40 words.

                ## {{ToDo}} good to know {#good-to-know}

                ### {{ToDo}} a short question {#{{id}}-question}

                {{ToDo}}: the answer in the first five words, at most 40 words.

                ## {{ToDo}} what is not known {#not-known}

                - {{ToDo}} what nobody could confirm.

                """);
        }
    }

    private static string Written(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
