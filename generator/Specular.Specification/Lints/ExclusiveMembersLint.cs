using Specular.Specification.Contract;
using Specular.Specification.Inference;
using Specular.Specification.Problems;
using Specular.Specification.Profiles;
using Specular.Specification.Values;

namespace Specular.Specification.Lints;

/// <summary>Members that a published schema requires together while the profile, from the prose, knows that they exclude each other.</summary>
internal static class ExclusiveMembersLint
{
    public static void Check(ApiContract contract, ICollection<Problem> problems)
    {
        var graph = new SchemaGraph(contract);
        foreach (var rule in contract.Profile.Rules.OfType<ExactlyOneRule>())
        {
            if (contract.FindOperation(rule.Operation)?.Body?.Json?.Schema is { } body
                && Find(body, JsonPointer.Segments(rule.At), graph) is { IsSupplement: false } schema
                && rule.Members.Where(m => schema.Required.Contains(m, StringComparer.Ordinal)).ToList() is { Count: > 1 } together)
            {
                problems.Add(new(ProblemCatalog.ExclusiveMembersRequired, schema.Source.Child("required"), [string.Join("', '", together)]));
            }
        }
    }

    private static Schema? Find(Schema schema, IReadOnlyList<string> segments, SchemaGraph graph)
    {
        Schema? current = graph.Resolve(schema);
        foreach (var segment in segments)
        {
            current = segment == "*" ? current.Items : current.FindProperty(segment);
            if (current is null)
            {
                return null;
            }

            current = graph.Resolve(current);
        }

        return current;
    }
}
