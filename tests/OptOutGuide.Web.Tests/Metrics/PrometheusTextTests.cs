using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using OptOutGuide.Web.Metrics;

namespace OptOutGuide.Web.Tests.Metrics;

/// <summary>Prometheus' text format 0.0.4.</summary>
public sealed class PrometheusTextTests : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();

    private IMeterFactory Meters => _services.GetRequiredService<IMeterFactory>();

    private Meter Meter => Meters.Create(SiteMetrics.MeterName);

    public void Dispose() => _services.Dispose();

    [Fact]
    public void A_histogram_counts_each_value_in_its_bucket_and_all_above()
    {
        using var collector = new MetricsCollector(Meters);
        var histogram = Meter.CreateHistogram("a.duration", "s", "Time.", advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.5, 1] });
        foreach (var value in new[] { 0.25, 0.5, 0.75, 7 }) histogram.Record(value);

        Assert.Equal(
            """
            # HELP a_duration_seconds Time.
            # TYPE a_duration_seconds histogram
            a_duration_seconds_bucket{le="0.5"} 2
            a_duration_seconds_bucket{le="1"} 3
            a_duration_seconds_bucket{le="+Inf"} 4
            a_duration_seconds_sum 8.5
            a_duration_seconds_count 4

            """,
            Own(collector));
    }

    [Fact]
    public void Help_texts_and_label_values_are_escaped_and_names_have_letters_digits_and_underscores()
    {
        using var collector = new MetricsCollector(Meters);
        Meter.CreateObservableGauge("a.b-c", () => new Measurement<long>(1, new KeyValuePair<string, object?>("d.e", "\"x\"\\\n")), "By", "Two\nlines\\.");

        Assert.Equal(
            """
            # HELP a_b_c_bytes Two\nlines\\.
            # TYPE a_b_c_bytes gauge
            a_b_c_bytes{d_e="\"x\"\\\n"} 1

            """,
            Own(collector));
    }

    [Theory]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "+Inf")]
    [InlineData(double.NegativeInfinity, "-Inf")]
    [InlineData(1e300, "1E+300")]
    [InlineData(0.1, "0.1")]
    public void A_number_is_written_as_Go_reads_it(double value, string text) => Assert.Equal(text, PrometheusNames.Number(value));

    [Fact]
    public void A_value_that_an_instrument_does_not_give_any_more_is_not_shown_any_more()
    {
        using var collector = new MetricsCollector(Meters);
        IEnumerable<Measurement<long>> values = [new(5)];
        Meter.CreateObservableGauge("a", () => values);
        Assert.Contains("\na 5\n", collector.Collect(), StringComparison.Ordinal);

        values = [];
        Assert.DoesNotMatch(@"(?m)^(# (HELP|TYPE) )?a ", collector.Collect());
    }

    [Fact]
    public void Counters_end_in_total_and_what_can_fall_is_a_gauge()
    {
        using var collector = new MetricsCollector(Meters);
        Meter.CreateObservableCounter("a.requests", () => 3L, "{request}", "Requests.");
        var text = collector.Collect();

        Assert.Contains("# TYPE a_requests_total counter\na_requests_total 3\n", text, StringComparison.Ordinal);
        Assert.Contains("# TYPE dotnet_process_cpu_time_seconds_total counter\n", text, StringComparison.Ordinal);
        Assert.Contains("# TYPE dotnet_thread_pool_queue_length gauge\n", text, StringComparison.Ordinal);
        Assert.Contains("# TYPE dotnet_thread_pool_thread_count gauge\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_meters_and_the_meter_of_another_site_are_not_exported()
    {
        using var collector = new MetricsCollector(Meters);
        using var other = new ServiceCollection().AddMetrics().BuildServiceProvider();
        other.GetRequiredService<IMeterFactory>().Create(SiteMetrics.MeterName).CreateObservableCounter("other.site", () => 1L);
        Meters.Create("Other").CreateObservableCounter("other.meter", () => 1L);

        Assert.Equal("", Own(collector));
    }

    // Without the families of the runtime.
    private static string Own(MetricsCollector collector) => string.Concat(collector.Collect()
        .Split('\n').Where(line => line.Length > 0 && !line.Contains("dotnet_", StringComparison.Ordinal)).Select(line => line + "\n"));
}
