using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Text;

namespace OptOutGuide.Web.Metrics;

/// <summary>Listens to the exported instruments, and writes their values in Prometheus' text format 0.0.4.</summary>
internal sealed class MetricsCollector : IDisposable
{
    /// <summary>The media type of the text.</summary>
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    private readonly Lock _collecting = new();
    private readonly ConcurrentDictionary<Instrument, PrometheusFamily> _families = new();
    private readonly MeterListener _listener = new();

    /// <param name="meters">The factory of the site.</param>
    public MetricsCollector(IMeterFactory meters)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (ExportedInstruments.Includes(instrument, meters))
                listener.EnableMeasurementEvents(instrument, _families.GetOrAdd(instrument, static one => new PrometheusFamily(one)));
        };
        _listener.SetMeasurementEventCallback<double>(static (_, value, attributes, family) => ((PrometheusFamily)family!).Record(value, attributes));
        _listener.SetMeasurementEventCallback<long>(static (_, value, attributes, family) => ((PrometheusFamily)family!).Record(value, attributes));
        _listener.SetMeasurementEventCallback<int>(static (_, value, attributes, family) => ((PrometheusFamily)family!).Record(value, attributes));
        _listener.Start();
    }

    /// <summary>All values of this moment, sorted by name.</summary>
    public string Collect()
    {
        var text = new StringBuilder();
        // One at a time: between two, the values are cleared.
        lock (_collecting)
        {
            foreach (var family in _families.Values) family.Clear();
            _listener.RecordObservableInstruments();
            foreach (var family in _families.Values.OrderBy(family => family.Name, StringComparer.Ordinal)) family.WriteTo(text);
        }

        return text.ToString();
    }

    public void Dispose() => _listener.Dispose();
}
