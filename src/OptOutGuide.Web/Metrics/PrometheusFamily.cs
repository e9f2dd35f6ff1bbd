using System.Collections.Immutable;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace OptOutGuide.Web.Metrics;

/// <summary>The values of one instrument, as a metric family of Prometheus' text format 0.0.4.</summary>
internal sealed class PrometheusFamily
{
    private readonly Lock _recording = new();
    private readonly SortedDictionary<string, double> _values = new(StringComparer.Ordinal);
    private readonly string _help;
    private readonly string _type;
    private readonly bool _isObservable;

    /// <summary>Upper bounds of the buckets; empty if the instrument is no histogram.</summary>
    private readonly ImmutableArray<double> _bounds;
    private readonly long[] _buckets;
    private double _sum;

    public PrometheusFamily(Instrument instrument)
    {
        _isObservable = instrument.IsObservable;
        _help = instrument.Description ?? "";
        _bounds = instrument is Histogram<double> histogram ? [.. histogram.Advice?.HistogramBucketBoundaries ?? []] : [];
        // One more, for what is above the last bound.
        _buckets = new long[_bounds.Length + 1];
        _type = instrument is Histogram<double> ? "histogram" : IsCounter(instrument) ? "counter" : "gauge";
        Name = PrometheusNames.Of(instrument.Name, instrument.Unit, isCounter: _type == "counter");
    }

    /// <summary>The name of the family.</summary>
    public string Name { get; }

    /// <summary>Takes a measurement: the value of an observable instrument, or one more duration of a histogram.</summary>
    public void Record(double value, ReadOnlySpan<KeyValuePair<string, object?>> attributes)
    {
        lock (_recording)
        {
            if (_type == "histogram") Observe(value);
            else _values[PrometheusNames.Labels(attributes)] = value;
        }
    }

    /// <summary>Before the observable instruments are read: a value that is not there any more is not shown any more.</summary>
    public void Clear()
    {
        lock (_recording)
        {
            if (_isObservable) _values.Clear();
        }
    }

    public void WriteTo(StringBuilder text)
    {
        lock (_recording)
        {
            if (_type != "histogram" && _values.Count == 0) return;
            text.Append("# HELP ").Append(Name).Append(' ').Append(PrometheusNames.EscapeHelp(_help)).Append('\n');
            text.Append("# TYPE ").Append(Name).Append(' ').Append(_type).Append('\n');
            if (_type == "histogram") WriteBuckets(text);
            foreach (var (labels, value) in _values) WriteLine(text, "", labels, value);
        }
    }

    // The runtime declares the numbers of threads and of waiting work as counters, though they fall, too.
    private static bool IsCounter(Instrument instrument) =>
        instrument.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(ObservableCounter<>)
        && !instrument.Name.StartsWith("dotnet.thread_pool.", StringComparison.Ordinal);

    private void Observe(double value)
    {
        var bucket = 0;
        while (bucket < _bounds.Length && value > _bounds[bucket]) bucket++;
        _buckets[bucket]++;
        _sum += value;
    }

    private void WriteBuckets(StringBuilder text)
    {
        var count = 0L;
        for (var bucket = 0; bucket < _buckets.Length; bucket++)
        {
            count += _buckets[bucket];
            var bound = bucket < _bounds.Length ? _bounds[bucket] : double.PositiveInfinity;
            WriteLine(text, "_bucket", $"{{le=\"{PrometheusNames.Number(bound)}\"}}", count);
        }

        WriteLine(text, "_sum", "", _sum);
        WriteLine(text, "_count", "", count);
    }

    private void WriteLine(StringBuilder text, string suffix, string labels, double value) =>
        text.Append(CultureInfo.InvariantCulture, $"{Name}{suffix}{labels} {PrometheusNames.Number(value)}\n");
}
