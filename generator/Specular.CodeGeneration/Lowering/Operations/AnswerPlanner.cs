using Specular.CodeGeneration.Lowering.Schemas;
using Specular.CodeGeneration.Lowering.Types;
using Specular.Specification.Contract;
using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Lowering.Operations;

/// <summary>Decides what of an operation's answers is read, and as what.</summary>
internal sealed class AnswerPlanner(ShapeReader shapes, ICollection<Problem> problems)
{
    /// <summary>What is typed of the answer; null when it has no body, or one that cannot be read, of which the obstacle tells.</summary>
    public ResultPlan? Plan(Operation operation, out Obstacle? obstacle)
    {
        var response = SelectResponse(operation);
        obstacle = response is { Json: null, Content.Count: > 0 }
            ? new(response.Content[0].Source, $"it answers with {MediaTypes.List(response.Content)}, and only JSON answers are read yet")
            : null;
        return response?.Json is { } json ? PlanResult(operation, json.Schema ?? Schema.Any) : null;
    }

    private Response? SelectResponse(Operation operation)
    {
        var successes = operation.Responses.Where(r => r.IsSuccess).OrderBy(r => r.Status, StringComparer.Ordinal).ToArray();
        if (successes.Length == 0)
        {
            successes = operation.Responses.Where(r => r.Status is "default").ToArray();
        }

        var chosen = successes.FirstOrDefault(r => r.Json is not null) ?? successes.FirstOrDefault();
        foreach (var other in successes)
        {
            if (!ReferenceEquals(other, chosen) && other.Json?.Schema is { } schema && !schema.Equals(chosen?.Json?.Schema))
            {
                problems.Add(new(ProblemCatalog.ResponseNotCarriedOver, other.Source, [operation.Key, other.Status + (other.Name.Length > 0 ? " " + other.Name : "")]));
            }
        }

        return chosen;
    }

    private ResultPlan PlanResult(Operation operation, Schema schema)
    {
        var key = PlaceKey.Response(operation.Key);
        if (operation.Envelope is not { } envelope)
        {
            return new(key, schema, "");
        }

        var pointer = JsonPointer.Append("", envelope.DataMember);
        var last = SchemaWalk.End(shapes, key, schema, pointer);

        // An envelope whose schema is empty, or lacks the data, still carries it.
        return last.IsLast ? new(last.Key, last.Schema, pointer) : new(PlaceKey.Property(key, envelope.DataMember), Schema.Any, pointer);
    }
}
