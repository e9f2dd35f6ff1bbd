using System.Globalization;
using System.Text;

namespace OptOutGuide.Web.Metrics;

/// <summary>Names, labels and numbers of Prometheus' text format, from those of OpenTelemetry.</summary>
/// <remarks>As in OpenTelemetry's "Prometheus and OpenMetrics Compatibility": unit and <c>_total</c> become part of the name.</remarks>
internal static class PrometheusNames
{
    /// <summary>For example <c>optoutguide_requests_total</c> of <c>optoutguide.requests</c>.</summary>
    public static string Of(string name, string? unit, bool isCounter) => Identifier(name) + Suffix(unit) + (isCounter ? "_total" : "");

    /// <summary>For example <c>{gc_heap_generation="gen0"}</c>; empty without attributes.</summary>
    public static string Labels(ReadOnlySpan<KeyValuePair<string, object?>> attributes)
    {
        if (attributes.IsEmpty) return "";
        var text = new StringBuilder("{");
        foreach (var (name, value) in attributes)
        {
            if (text.Length > 1) text.Append(',');
            text.Append(Identifier(name)).Append("=\"").Append(EscapeLabel(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "")).Append('"');
        }

        return text.Append('}').ToString();
    }

    /// <summary>A value, as Go reads it.</summary>
    public static string Number(double value) =>
        double.IsPositiveInfinity(value) ? "+Inf"
        : double.IsNegativeInfinity(value) ? "-Inf"
        : value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A help text on one line.</summary>
    public static string EscapeHelp(string text) =>
        text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("\n", @"\n", StringComparison.Ordinal);

    private static string EscapeLabel(string text) => EscapeHelp(text).Replace("\"", "\\\"", StringComparison.Ordinal);

    private static string Identifier(string name) => string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_'));

    // A unit in braces is what is counted, which the name says already.
    private static string Suffix(string? unit) => unit switch
    {
        "s" => "_seconds",
        "By" => "_bytes",
        _ => "",
    };
}
