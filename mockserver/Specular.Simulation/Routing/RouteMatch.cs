namespace Specular.Simulation.Routing;

/// <summary>What a lookup found.</summary>
/// <param name="Target">What answers; null when nothing does.</param>
/// <param name="Values">The path parameters, as they were sent.</param>
/// <param name="Allow">When the path is there without the method: the methods it has, as the Allow header lists them.</param>
internal readonly record struct RouteMatch<T>(T? Target, List<KeyValuePair<string, string>> Values, string? Allow)
    where T : class;
