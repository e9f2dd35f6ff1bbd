using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using OptOutGuide.Content.Authorities;
using OptOutGuide.Content.Claims;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Forms;
using OptOutGuide.Content.Text;
using OptOutGuide.Content.Ui;

namespace OptOutGuide.Content.Tests.Catalog;

/// <summary>The JSON Schemas for editors have the same keys and required keys as the parser.</summary>
public sealed partial class SchemaTests
{
    [Theory]
    [InlineData("site", "", "site.yaml", "zzz: 1")]
    [InlineData("site", "languages/items", "site.yaml", "address: https://a.example\nlanguages: [{ zzz: 1 }]")]
    [InlineData("site", "limits", "site.yaml", "address: https://a.example\nlanguages: [{ code: en, name: English }]\nlimits: { zzz: 1 }")]
    [InlineData("site", "limits/guides", "site.yaml", "address: https://a.example\nlanguages: [{ code: en, name: English }]\nlimits: { guides: { zzz: 1 } }")]
    [InlineData("sources", "", "sources.yaml", "zzz: 1")]
    [InlineData("sources", "sources/items", "sources.yaml", "sources: [{ zzz: 1 }]")]
    [InlineData("claims", "", "claims.yaml", "zzz: 1")]
    [InlineData("claims", "claims/items", "claims.yaml", "claims: [{ zzz: 1 }]")]
    [InlineData(
        "claims",
        "claims/items/positions/items",
        "claims.yaml",
        "claims: [{ id: a, topic: law, status: disputed, lastReviewed: 2026-11-22, lastConfirmed: undated, reviewBy: 2026-11-22, positions: [{ zzz: 1 }, "
            + "{ id: b }] }]")]
    [InlineData("forms", "", "forms.yaml", "zzz: 1")]
    [InlineData("forms", "forms/items", "forms.yaml", "forms: [{ zzz: 1 }]")]
    [InlineData("authorities", "", "authorities.yaml", "zzz: 1")]
    [InlineData("authorities", "authorities/items", "authorities.yaml", "authorities: [{ zzz: 1 }]")]
    [InlineData("changes", "", "changes.yaml", "zzz: 1")]
    [InlineData("changes", "changes/items", "changes.yaml", "changes: [{ zzz: 1 }]")]
    [InlineData("keywords", "", "keywords/en.yaml", "zzz: 1")]
    [InlineData("keywords", "keywords/items", "keywords/en.yaml", "keywords: [{ zzz: 1 }]")]
    [InlineData("notices", "", "notices.yaml", "zzz: 1")]
    [InlineData("notices", "notices/items", "notices.yaml", "notices: [{ zzz: 1 }]")]
    [InlineData("glossary", "", "glossary.yaml", "zzz: 1")]
    [InlineData("glossary", "terms/items", "glossary.yaml", "terms: [{ zzz: 1 }]")]
    [InlineData("eligibility", "", "eligibility/eligibility.yaml", "zzz: 1")]
    [InlineData("eligibility", "questions/items", "eligibility/eligibility.yaml", "start: a\nquestions: [{ zzz: 1 }]\noutcomes: [{ id: b }]")]
    [InlineData(
        "eligibility",
        "questions/items/answers/items",
        "eligibility/eligibility.yaml",
        "start: a\nquestions: [{ id: a, answers: [{ zzz: 1 }, { id: c, to: b }] }]\noutcomes: [{ id: b }]")]
    [InlineData(
        "eligibility",
        "outcomes/items",
        "eligibility/eligibility.yaml",
        "start: a\nquestions: [{ id: a, answers: [{ id: c, to: b }, { id: d, to: b }] }]\noutcomes: [{ zzz: 1 }]")]
    [InlineData("home", "", "home/home.yaml", "zzz: 1")]
    [InlineData("article", "", "articles/why/article.yaml", "zzz: 1")]
    [InlineData("deadline", "", "deadlines/start/deadline.yaml", "zzz: 1")]
    [InlineData("guide", "", "guides/app/guide.yaml", "zzz: 1")]
    [InlineData("guide", "paths/items", "guides/app/guide.yaml", "service: A\norder: 1\npaths: [{ zzz: 1 }]")]
    [InlineData("guide", "paths/items/steps/items", "guides/app/guide.yaml", "service: A\norder: 1\npaths: [{ id: a, seen: [paper], steps: [{ zzz: 1 }] }]")]
    [InlineData(
        "guide",
        "paths/items/steps/items/tap",
        "guides/app/guide.yaml",
        "service: A\norder: 1\npaths: [{ id: a, seen: [paper], steps: [{ id: b, tap: { zzz: 1 } }] }]")]
    [InlineData("lock", "", "home/fr.lock.yaml", "zzz: 1")]
    public void Schema_and_parser_have_the_same_known_and_required_keys(string schema, string at, string file, string yaml)
    {
        var diagnostics = new SampleContent().With(file, yaml).Build().Diagnostics.Where(found => found.Location.Path == file).ToList();
        var known = diagnostics.Single(found => found.Rule == Rule.UnknownKey).Fix["Known keys here: ".Length..]
            .TrimEnd('.')
            .Split(", ")
            .Order(StringComparer.Ordinal);
        var required = diagnostics.Where(found => found.Rule == Rule.MissingKey)
            .Select(found => Quoted().Match(found.Message).Groups["key"].Value)
            .Distinct()
            .Order(StringComparer.Ordinal);
        var node = Node(schema, at);

        Assert.Equal(known, node.GetProperty("properties").EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal));
        Assert.Equal(required, node.GetProperty("required").EnumerateArray().Select(name => name.GetString()!).Order(StringComparer.Ordinal));
        Assert.False(node.GetProperty("additionalProperties").GetBoolean());
    }

    [Theory]
    [InlineData("claims", "claims/items/topic", typeof(ClaimTopic))]
    [InlineData("claims", "claims/items/status", typeof(ClaimStatus))]
    [InlineData("sources", "sources/items/kind", typeof(SourceKind))]
    [InlineData("forms", "forms/items/status", typeof(FormStatus))]
    [InlineData("guide", "paths/items/steps/items/tap/kind", typeof(TapKind))]
    [InlineData("site", "languages/items/spacing", typeof(Spacing))]
    [InlineData("authorities", "authorities/items/region", typeof(AuthorityRegion))]
    [InlineData("article", "data", typeof(DataBlock))]
    [InlineData("article", "group", typeof(ArticleGroup))]
    [InlineData("article", "sections/*", typeof(SectionRole))]
    [InlineData("guide", "sections/*", typeof(SectionRole))]
    public void Schema_and_parser_have_the_same_enum_values(string schema, string at, Type choices) =>
        Assert.Equal(
            Enum.GetNames(choices).Select(Identifiers.ToKebabCase),
            Node(schema, at).GetProperty("enum").EnumerateArray().Select(value => value.GetString()!));

    [Fact]
    public void Every_YAML_file_of_the_shipped_content_names_an_existing_schema()
    {
        var files = RepositoryContent.Read().Files.Where(file =>
            file.RelativePath.EndsWith(".yaml", StringComparison.Ordinal) && !file.RelativePath.EndsWith(".lock.yaml", StringComparison.Ordinal));
        foreach (var file in files)
        {
            var header = Header().Match(file.Text);
            Assert.True(header.Success, $"{file.RelativePath} does not begin with the line that names its schema for editors.");
            Assert.True(
                File.Exists(Path.Combine(RepositoryContent.Folder, Path.GetDirectoryName(file.RelativePath)!, header.Groups["path"].Value)),
                $"{file.RelativePath}: {header.Value}");
        }
    }

    /// <summary>To update the schema after a change of <see cref="UiText"/>, run this test with OPTOUTGUIDE_WRITE_SCHEMAS=1.</summary>
    [Fact]
    public void The_schema_of_the_interface_text_matches_UiText()
    {
        var path = Path.Combine(RepositoryContent.Root, "docs", "schemas", "ui.json");
        var schema = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = "ui" };
        foreach (var (key, value) in ObjectSchema(typeof(UiText)).ToList()) schema[key] = value?.DeepClone();
        var text = schema.ToJsonString(new JsonSerializerOptions { WriteIndented = true, NewLine = "\n" }) + "\n";
        if (Environment.GetEnvironmentVariable("OPTOUTGUIDE_WRITE_SCHEMAS") == "1") File.WriteAllText(path, text);

        Assert.Equal(text, File.ReadAllText(path));
    }

    private static JsonObject ObjectSchema(Type type)
    {
        var properties = new JsonObject();
        foreach (var parameter in type.GetConstructors().Single().GetParameters())
        {
            properties[char.ToLowerInvariant(parameter.Name![0]) + parameter.Name[1..]] =
                parameter.ParameterType == typeof(ImmutableArray<string>)
                    ? new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string" } }
                : parameter.ParameterType == typeof(string) || parameter.ParameterType == typeof(MessageTemplate)
                    ? new JsonObject { ["type"] = "string", ["minLength"] = 1 }
                : ObjectSchema(parameter.ParameterType);
        }

        return new JsonObject
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = new JsonArray([.. properties.Select(property => JsonValue.Create(property.Key))]),
            ["additionalProperties"] = false,
        };
    }

    private static JsonElement Node(string schema, string at)
    {
        var node = JsonDocument.Parse(File.ReadAllText(Path.Combine(RepositoryContent.Root, "docs", "schemas", schema + ".json"))).RootElement;
        foreach (var part in at.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            node = part switch
            {
                "items" => node.GetProperty("items"),
                "*" => node.GetProperty("additionalProperties"),
                _ => node.GetProperty("properties").GetProperty(part),
            };
        }

        return node;
    }

    [GeneratedRegex("'(?<key>[^']+)'")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\A# yaml-language-server: \$schema=(?<path>\S+)\n")]
    private static partial Regex Header();
}
