using System.ComponentModel;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Formats;

/// <summary>The JSON Schema of <c>/data.json</c>, generated from <see cref="SiteData"/>.</summary>
internal static class DataSchema
{
    public static string Write(PageContext context)
    {
        var options = new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Describe };
        var schema = JsonText.Readable.GetJsonSchemaAsNode(typeof(SiteData), options).AsObject();
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "$id", context.UrlOf("/data.schema.json"));
        schema.Insert(2, "title", "OptOutGuide data");
        return schema.ToJsonString(JsonText.Readable) + "\n";
    }

    private static JsonNode Describe(JsonSchemaExporterContext context, JsonNode schema)
    {
        if (schema is not JsonObject node) return schema;
        var attributes = context.PropertyInfo?.AttributeProvider?.GetCustomAttributes(typeof(DescriptionAttribute), inherit: false);
        if (attributes is [DescriptionAttribute description, ..]) node["description"] = description.Description;
        return node;
    }
}
