using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Reflection;

namespace Specular;

/// <summary>
/// The names telemetry goes by: one ActivitySource and one Meter, both "Specular". Activities and the duration follow OpenTelemetry's conventions for HTTP clients;
/// neither bodies nor keys nor queries are in any.
/// </summary>
public static class SpecularTelemetry
{
    /// <summary>The name of the ActivitySource and of the Meter, for AddSource and AddMeter.</summary>
    public const string Name = "Specular";

    internal static readonly string Version = typeof(SpecularTelemetry).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0";

    internal static readonly ActivitySource Source = new(Name, Version);

    private static readonly Meter Meter = new(Name, Version);

    /// <summary>The time of one attempt, its answer's body included.</summary>
    internal static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("http.client.request.duration", "s", "Duration of HTTP client requests.");

    /// <summary>What calls cost by the documents' prices.</summary>
    internal static readonly Counter<double> Cost = Meter.CreateCounter<double>("specular.client.cost", null, "Cost of successful calls by the documents' prices; the unit is in specular.price.unit.");

    /// <summary>Places where answers were not as the contract has them.</summary>
    internal static readonly Counter<long> Violations = Meter.CreateCounter<long>("specular.client.violations", "{violation}", "Places in answers that are not as the contract has them.");
}
