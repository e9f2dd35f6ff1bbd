using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace OptOutGuide.Web.Formats;

/// <summary>JSON for other programs.</summary>
internal static class JsonText
{
    /// <summary>Readable: letters of all scripts as they are. Not for HTML.</summary>
    public static JsonSerializerOptions Readable { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        // The exporter of schemas asks for it; the serializer would set it with its first use.
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        WriteIndented = true,
        NewLine = "\n",
        NumberHandling = JsonNumberHandling.Strict,
        RespectNullableAnnotations = true,
    };

    public static string Quote(string text) => JsonSerializer.Serialize(text, Readable);
}
