using System.ComponentModel;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Formats;

/// <summary>The JSON Schema of <c>/data.json</c>, made from its types.</summary>
internal static class DataSchema
{
    public static string Write(PageContext context)
    {
        var schema = JsonText.Readable.GetJsonSchemaAsNode(typeof(SiteData), new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Describe }).AsObject();
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "$id", $"{context.PublicUrl}/data.schema.json");
        schema.Insert(2, "title", "OptOutGuide data");
        return schema.ToJsonString(JsonText.Readable) + "\n";
    }

    private static JsonNode Describe(JsonSchemaExporterContext context, JsonNode schema)
    {
        if (schema is not JsonObject node) return schema;
        if (context.PropertyInfo?.AttributeProvider?.GetCustomAttributes(typeof(DescriptionAttribute), inherit: false) is [DescriptionAttribute about, ..]) node["description"] = about.Description;
        return node;
    }
}
