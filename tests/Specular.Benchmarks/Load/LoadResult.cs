namespace Specular.Benchmarks.Load;

/// <summary>What one round of load showed.</summary>
internal readonly record struct LoadResult(double RequestsPerSecond, double P99Milliseconds);
