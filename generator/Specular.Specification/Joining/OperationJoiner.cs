using Specular.Specification.Canonical;
using Specular.Specification.Contract;
using Specular.Specification.Documents;
using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.Specification.Joining;

/// <summary>The operations of several documents: each key once. Equal definitions merge, different ones are an error, supplements fill in what is missing.</summary>
internal sealed class OperationJoiner(ValueList<ApiServer> servers, ICollection<Problem> problems)
{
    /// <param name="documents">Published documents first, then supplements, each by name.</param>
    public ValueList<Operation> Join(IEnumerable<BoundDocument> documents)
    {
        var joined = new Dictionary<string, Operation>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            foreach (var bound in document.Operations)
            {
                var operation = bound with { Security = bound.Security ?? document.Security, Servers = ServersOf(bound, document) };
                joined[operation.Key] = joined.TryGetValue(operation.Key, out var first) ? Merge(first, operation) : operation;
            }
        }

        var ordered = joined.Values.OrderBy(o => o.Path, StringComparer.Ordinal).ThenBy(o => o.Method, StringComparer.Ordinal).ToValueList();
        ReportAmbiguousPaths(ordered);
        ReportDuplicateIds(ordered);
        return ordered;
    }

    private Operation Merge(Operation first, Operation second)
    {
        if (second.IsSupplement && !first.IsSupplement)
        {
            return OperationSupplement.Fill(first, second);
        }

        if (!string.Equals(Content(first), Content(second), StringComparison.Ordinal))
        {
            problems.Add(new(ProblemCatalog.ConflictingOperation, second.Source, [second.Key, first.Source.ToString()]));
        }

        return first;
    }

    // Servers are the documents' affair; the definition is compared without them.
    private static string Content(Operation operation) =>
        CanonicalWriter.Hash(hasPlaces: false, w => CanonicalOperation.Write(w, operation with { Servers = [] }));

    // An operation has servers of its own where its document's differ from the contract's.
    private ValueList<ApiServer> ServersOf(Operation operation, BoundDocument document) =>
        operation.Servers.Count > 0 || document.Servers.Count == 0 || document.Servers.Equals(servers) ? operation.Servers : document.Servers;

    private void ReportAmbiguousPaths(ValueList<Operation> operations)
    {
        var byShape = new Dictionary<string, Operation>(StringComparer.Ordinal);
        foreach (var operation in operations)
        {
            var shape = operation.Method + " " + ShapeOf(operation.Path);
            if (byShape.TryGetValue(shape, out var first))
            {
                problems.Add(new(ProblemCatalog.AmbiguousPath, operation.Source, [operation.Key, first.Key]));
            }
            else
            {
                byShape.Add(shape, operation);
            }
        }
    }

    private static string ShapeOf(string path)
    {
        var shape = new System.Text.StringBuilder(path.Length);
        var isInside = false;
        foreach (var c in path)
        {
            if (!isInside || c == '}')
            {
                shape.Append(c);
            }

            isInside = c == '{' || (isInside && c != '}');
        }

        return shape.ToString();
    }

    private void ReportDuplicateIds(ValueList<Operation> operations)
    {
        foreach (var group in operations.Where(o => o.OperationId is not null).GroupBy(o => o.OperationId!, StringComparer.Ordinal))
        {
            foreach (var other in group.Skip(1))
            {
                problems.Add(new(ProblemCatalog.DuplicateOperationId, other.Source.Child("operationId"), [group.Key, group.First().Key]));
            }
        }
    }
}
