using Specular.Specification.Contract;

namespace Specular.Specification.Inference.Tasks;

/// <summary>Finds the operation that cancels a task: below the query path by the name of it, or DELETE on it where the document says that this cancels.</summary>
internal static class CancelOperationDetector
{
    public static OperationView? Find(IReadOnlyList<OperationView> operations, OperationView query)
    {
        var path = query.Operation.Path;
        if (!path.EndsWith("}", StringComparison.Ordinal))
        {
            return null;
        }

        foreach (var view in operations)
        {
            var operation = view.Operation;
            var isBelow = operation.Method is "POST" or "PUT" or "DELETE" or "PATCH"
                && (string.Equals(operation.Path, path + "/cancel", StringComparison.Ordinal) || string.Equals(operation.Path, path + ":cancel", StringComparison.Ordinal));
            var isDelete = operation.Method == "DELETE" && string.Equals(operation.Path, path, StringComparison.Ordinal) && SaysCancel(operation);
            if (isBelow || isDelete)
            {
                return view;
            }
        }

        return null;
    }

    private static bool SaysCancel(Operation operation) =>
        Says(operation.Summary) || Says(operation.Description) || Says(operation.OperationId ?? "");

    private static bool Says(string text) =>
        text.IndexOf("cancel", StringComparison.OrdinalIgnoreCase) >= 0 || text.IndexOf("取消", StringComparison.Ordinal) >= 0;
}
