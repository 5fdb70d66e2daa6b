using Specular.CodeGeneration.Lowering.Naming;
using Specular.CodeGeneration.Lowering.Schemas;
using Specular.CodeGeneration.Lowering.Types;
using Specular.Specification.Contract;
using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Lowering.Operations;

/// <summary>Decides for each operation what is sent and what is read, and leaves out, with a problem, what has no form yet.</summary>
internal sealed class OperationPlanner(ApiContract contract, ShapeReader shapes, ICollection<Problem> problems)
{
    public IReadOnlyList<OperationPlan> PlanAll()
    {
        var names = OperationNamer.Name(contract, problems);
        var plans = new List<OperationPlan>();
        for (var i = 0; i < contract.Operations.Count; i++)
        {
            if (Plan(contract.Operations[i], names[i]) is { } plan)
            {
                plans.Add(plan);
            }
        }

        return plans;
    }

    private OperationPlan? Plan(Operation operation, string name)
    {
        var body = operation.Body?.Json;
        if (body is null && operation.Body is { Content.Count: > 0 } other)
        {
            return LeaveOut(operation, other.Content[0].Source, $"its body is {Types(other.Content)}, and only JSON bodies are written yet");
        }

        if (!TryPlanParameters(operation, out var parameters, out var obstacle))
        {
            return LeaveOut(operation, obstacle.Source, $"the parameter {obstacle.Name} it needs has no form in a signature yet");
        }

        var response = SelectResponse(operation);
        if (response is { Json: null, Content.Count: > 0 })
        {
            return LeaveOut(operation, response.Content[0].Source, $"it answers with {Types(response.Content)}, and only JSON answers are read yet");
        }

        return new()
        {
            Operation = operation,
            Name = name,
            Group = Groups.Of(name),
            Parameters = parameters,
            Body = body,
            Result = response?.Json is { } json ? PlanResult(operation, json.Schema ?? Schema.Any) : null,
        };
    }

    private OperationPlan? LeaveOut(Operation operation, SourceReference place, string reason)
    {
        problems.Add(new(ProblemCatalog.OperationNotCarriedOver, place, [operation.Key, reason]));
        return null;
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

    private ResultPlan? PlanResult(Operation operation, Schema schema)
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

    private bool TryPlanParameters(Operation operation, out IReadOnlyList<Parameter> parameters, out Parameter obstacle)
    {
        var kept = new List<Parameter>();
        parameters = kept;
        obstacle = null!;
        foreach (var parameter in operation.Parameters.Where(p => p.Role == ParameterRole.Argument))
        {
            if (HasForm(parameter))
            {
                kept.Add(parameter);
            }
            else if (parameter.IsRequired || parameter.Location == ParameterLocation.Path)
            {
                obstacle = parameter;
                return false;
            }
            else
            {
                problems.Add(new(ProblemCatalog.ParameterNotCarriedOver, parameter.Source, [operation.Key, parameter.Name]));
            }
        }

        kept.AddRange(UndeclaredPathParameters(operation));
        return true;
    }

    private bool HasForm(Parameter parameter)
    {
        var style = parameter.Location switch
        {
            ParameterLocation.Path or ParameterLocation.Header => "simple",
            ParameterLocation.Query => "form",
            _ => null,
        };
        if (style is null || parameter.ContentType is not null || !string.Equals(parameter.Style, style, StringComparison.Ordinal))
        {
            return false;
        }

        var shape = shapes.Read(parameter.Schema).Shape;
        return shape is Shape.List list ? IsText(shapes.Read(list.Item).Shape) : IsText(shape);
    }

    // A parameter without a usable schema travels as the text it is, and so does one of several scalars.
    private bool IsText(Shape shape) => shape is Shape.Scalar or Shape.Enum or Shape.Json
        || (shape is Shape.Union union && union.Arms.All(a => shapes.Read(a).Shape is Shape.Scalar or Shape.Enum or Shape.Json));

    private static IEnumerable<Parameter> UndeclaredPathParameters(Operation operation)
    {
        foreach (var name in PathTemplate.Names(operation.Path))
        {
            if (!operation.Parameters.Any(p => p.Location == ParameterLocation.Path && string.Equals(p.Name, name, StringComparison.Ordinal)))
            {
                yield return new()
                {
                    Source = operation.Source,
                    Name = name,
                    Location = ParameterLocation.Path,
                    IsRequired = true,
                    Schema = Schema.Any with { Source = operation.Source, Types = SchemaTypes.String },
                    Style = "simple",
                };
            }
        }
    }

    private static string Types(ValueList<MediaContent> content) => string.Join(", ", content.Select(c => c.MediaType));
}
