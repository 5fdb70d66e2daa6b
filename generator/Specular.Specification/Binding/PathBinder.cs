using Specular.Specification.Contract;
using Specular.Specification.Problems;
using Specular.Specification.Reading;
using Specular.Specification.Values;

namespace Specular.Specification.Binding;

/// <summary>The paths of a document and the operations on them.</summary>
internal static class PathBinder
{
    // Ordered as OpenAPI lists them; 3.2's query is known so that it can be told apart from a misspelling.
    private static readonly string[] s_methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

    private const int LongestShown = 80;

    private static readonly HashSet<string> s_otherMembers = new(StringComparer.Ordinal)
    {
        "$ref", "summary", "description", "servers", "parameters", "additionalOperations",
    };

    public static IEnumerable<Operation> BindAll(BindingContext context)
    {
        foreach (var (key, member) in context.Root.MembersOf("paths"))
        {
            if (key.StartsWith("x-", StringComparison.Ordinal) || PathOf(key, member) is not { } path)
            {
                continue;
            }

            if (context.References.Follow(member) is not { } target)
            {
                continue;
            }

            if (!target.IsObject)
            {
                if (!target.IsNull)
                {
                    target.ReportType("a path's operations");
                }

                continue;
            }

            foreach (var operation in BindItem(path, target, context))
            {
                yield return operation;
            }

            // Beside a reference a path may have more operations of its own.
            if (!ReferenceEquals(target, member))
            {
                foreach (var operation in BindItem(path, member, context))
                {
                    yield return operation;
                }
            }
        }
    }

    private static IEnumerable<Operation> BindItem(string path, NodeCursor item, BindingContext context)
    {
        // 3.2: methods that have no member of their own, written as they are sent.
        foreach (var (name, place) in item.MembersOf("additionalOperations"))
        {
            if (!HttpToken.Is(name))
            {
                place.Report(ProblemCatalog.OddPath, name, "is no HTTP method; it is left out");
            }
            else if (place.IsObject)
            {
                var own = name.ToLowerInvariant();
                if (s_methods.Contains(own, StringComparer.Ordinal))
                {
                    place.Report(ProblemCatalog.OddPath, name, $"has the member '{own}' of its own; " + (item.Has(own) ? "it is left out" : "it is taken all the same"));
                    if (item.Has(own))
                    {
                        continue;
                    }
                }

                yield return OperationBinder.Bind(name, path, item, place, context);
            }
            else
            {
                place.ReportType("an operation");
            }
        }

        foreach (var (name, place) in item.Members())
        {
            if (s_otherMembers.Contains(name) || name.StartsWith("x-", StringComparison.Ordinal) || place.IsNull)
            {
                continue;
            }

            var method = name.ToLowerInvariant();
            if (!s_methods.Contains(method, StringComparer.Ordinal))
            {
                place.Report(ProblemCatalog.OddPath, name, "is no method and no member of a path" + Suggestion.For(name, s_methods) + "; it is left out");
                continue;
            }

            if (!string.Equals(method, name, StringComparison.Ordinal))
            {
                place.Report(ProblemCatalog.OddPath, name, $"is written '{method}' in OpenAPI; it is taken as that");
            }

            if (place.IsObject)
            {
                yield return OperationBinder.Bind(method.ToUpperInvariant(), path, item, place, context);
            }
            else
            {
                place.ReportType("an operation");
            }
        }
    }

    private static string? PathOf(string key, NodeCursor place)
    {
        var path = key.Trim();
        if (path.Length == 0)
        {
            place.Report(ProblemCatalog.OddPath, key, "is no path; it is left out");
            return null;
        }

        if (path.Length > ReadingLimits.PathLength)
        {
            place.Report(ProblemCatalog.OddPath, path.Substring(0, LongestShown) + "…", "is longer than an address can be; it is left out");
            return null;
        }

        if (path[0] == '/')
        {
            return path;
        }

        place.Report(ProblemCatalog.OddPath, key, "does not begin with '/'; it is taken as if it did");
        return "/" + path;
    }
}
