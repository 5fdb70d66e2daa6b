using Specular.Specification.Contract;

namespace Specular.Specification.Inference.Tasks;

/// <summary>Finds the operation that lists tasks: GET on the create path, or on the query path without its id, with paging.</summary>
internal static class ListOperationDetector
{
    private static readonly string[] Paging = ["pagenum", "pagesize", "page", "limit", "offset", "cursor", "size", "pageno", "perpage", "after", "before", "pagetoken", "lastid"];

    public static OperationView? Find(IReadOnlyList<OperationView> operations, OperationView create, OperationView query)
    {
        var last = query.Operation.Path.LastIndexOf("/{", StringComparison.Ordinal);
        var collection = last > 0 && query.Operation.Path.EndsWith("}", StringComparison.Ordinal) ? query.Operation.Path.Substring(0, last) : null;
        foreach (var view in operations)
        {
            var path = view.Operation.Path;
            if (view.Operation.Method == "GET" && !ReferenceEquals(view, query)
                && (string.Equals(path, create.Operation.Path, StringComparison.Ordinal) || string.Equals(path, collection, StringComparison.Ordinal))
                && HasPaging(view.Operation))
            {
                return view;
            }
        }

        return null;
    }

    private static bool HasPaging(Operation operation) =>
        operation.Parameters.Any(p => p.Location == ParameterLocation.Query && Array.IndexOf(Paging, NameKey.Of(p.Name)) >= 0);
}
