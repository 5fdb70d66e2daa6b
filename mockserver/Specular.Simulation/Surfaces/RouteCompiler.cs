using Specular.Simulation.Operations;
using Specular.Simulation.Routing;
using Specular.Specification.Contract;

namespace Specular.Simulation.Surfaces;

/// <summary>Puts the operations of all surfaces into one table of routes.</summary>
internal static class RouteCompiler
{
    /// <summary>The table, in which the first of several operations of the same addresses answers.</summary>
    /// <param name="surfaces">The surfaces.</param>
    /// <param name="problems">Takes what two contracts define differently: either may be meant.</param>
    /// <param name="limitations">Takes what one contract defines twice, under other names of the path's parameters, which no request shows: the other operation cannot be called.</param>
    public static RouteTable<OperationPlan> Compile(IReadOnlyList<Surface> surfaces, ICollection<LoadProblem> problems, ICollection<LoadProblem> limitations)
    {
        var table = new RouteTable<OperationPlan>();
        foreach (var operation in surfaces.SelectMany(s => s.Operations))
        {
            var present = table.Add(operation.Operation.Method, operation.Operation.Path, operation);

            // Documents tell operations of one address apart by what follows "#", which is never sent: they know that the first of them answers.
            if (present is null || IsSame(present.Operation, operation.Operation) || operation.Operation.Path.Contains('#', StringComparison.Ordinal))
            {
                continue;
            }

            if (present.Surface == operation.Surface)
            {
                limitations.Add(new LoadProblem(
                    operation.Operation.Source,
                    $"{operation.Operation.Key} is never reached: {present.Operation.Key} answers the same requests.",
                    "Leave one of the two paths out: no request can tell them apart.",
                    present.Operation.Source));
            }
            else
            {
                problems.Add(new LoadProblem(
                    present.Operation.Source,
                    $"{operation.Operation.Key} is defined twice, differently (\"{present.Surface.Contract.Name}\" and \"{operation.Surface.Contract.Name}\").",
                    "Leave one of the two out, or serve them by two simulators on two ports.",
                    operation.Operation.Source));
            }
        }

        return table;
    }

    /// <summary>The base paths of the servers: clients may send them before the path.</summary>
    public static IReadOnlyList<string> BasePaths(IEnumerable<Surface> surfaces) => [.. surfaces
        .SelectMany(s => s.Contract.Servers.Concat(s.Contract.Operations.SelectMany(o => o.Servers)))
        .Select(PathOf)
        .Where(p => p.Length > 1)
        .Distinct(StringComparer.Ordinal)
        .OrderByDescending(p => p.Length)
        .ThenBy(p => p, StringComparer.Ordinal)];

    private static bool IsSame(Operation left, Operation right) => left.Equals(right);

    private static string PathOf(ApiServer server)
    {
        var url = server.Variables.Aggregate(server.Url, (filled, v) => filled.Replace("{" + v.Name + "}", v.Default, StringComparison.Ordinal));
        var scheme = url.IndexOf("://", StringComparison.Ordinal);
        var path = scheme < 0 ? (url.StartsWith('/') ? url : "") : url.IndexOf('/', scheme + 3) is var slash and > 0 ? url[slash..] : "";
        return path.Contains('{', StringComparison.Ordinal) ? "" : path.TrimEnd('/');
    }
}
