using Specular.Simulation.Operations;

namespace Specular.Simulation.Routing;

/// <summary>Finds the operation that a request is a call of.</summary>
internal sealed class OperationFinder(RouteTable<OperationPlan> routes, IReadOnlyList<string> basePaths)
{
    /// <summary>The operation; what the path has instead, when the method is not among it.</summary>
    public RouteMatch<OperationPlan> Find(string method, string path, string? query)
    {
        var match = routes.Find(method, path, query);
        if (match.Target is not null || match.Allow is not null)
        {
            return match;
        }

        // A client whose base address has the server's base path sends it too.
        foreach (var basePath in basePaths)
        {
            if (path.Length > basePath.Length && path[basePath.Length] == '/' && path.StartsWith(basePath, StringComparison.Ordinal)
                && routes.Find(method, path[basePath.Length..], query) is { Values: not null } below)
            {
                return below;
            }
        }

        return match;
    }
}
