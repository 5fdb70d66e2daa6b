using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Specular.Generator.Testing;

/// <summary>Walks the object graph of a pipeline's values and finds what must not be in it.</summary>
public static class ModelWalk
{
    /// <summary>Types of Roslyn that hold a compilation alive, found below a value; each with the way to it.</summary>
    public static IReadOnlyList<string> RoslynObjects(object? root)
    {
        var found = new List<string>();
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var pending = new Stack<(object? Value, string Way)>([(root, "value")]);
        while (pending.Count > 0)
        {
            var (value, way) = pending.Pop();
            if (value is null || IsLeaf(value.GetType()) || !seen.Add(value))
            {
                continue;
            }

            if (value is Compilation or ISymbol or SyntaxNode or SyntaxTree or Location or SemanticModel)
            {
                found.Add(way + ": " + value.GetType().FullName);
                continue;
            }

            if (value is IEnumerable items and not string)
            {
                var index = 0;
                foreach (var item in items)
                {
                    pending.Push((item, $"{way}[{index++}]"));
                }
            }

            foreach (var field in value.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            {
                pending.Push((field.GetValue(value), way + "." + field.Name));
            }
        }

        return found;
    }

    private static bool IsLeaf(Type type) => type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(decimal) || typeof(MemberInfo).IsAssignableFrom(type) || type.IsPointer;
}
