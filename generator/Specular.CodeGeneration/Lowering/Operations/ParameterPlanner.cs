using Specular.CodeGeneration.Lowering.Schemas;
using Specular.Specification.Contract;
using Specular.Specification.Problems;

namespace Specular.CodeGeneration.Lowering.Operations;

/// <summary>Decides which parameters of an operation its methods take.</summary>
internal sealed class ParameterPlanner(ShapeReader shapes, ICollection<Problem> problems)
{
    /// <summary>The arguments outside the body; those of the path that the document forgot to declare last.</summary>
    public IReadOnlyList<Parameter> Plan(Operation operation, out Obstacle? obstacle)
    {
        var kept = new List<Parameter>();
        obstacle = null;
        foreach (var parameter in operation.Parameters.Where(p => p.Role == ParameterRole.Argument))
        {
            if (HasForm(parameter))
            {
                kept.Add(parameter);
            }
            else if (parameter.IsRequired || parameter.Location == ParameterLocation.Path)
            {
                obstacle ??= new(parameter.Source, $"the parameter {parameter.Name} it needs has no form in a signature yet");
            }
            else
            {
                problems.Add(new(ProblemCatalog.ParameterNotCarriedOver, parameter.Source, [operation.Key, parameter.Name]));
            }
        }

        kept.AddRange(UndeclaredPathParameters(operation));
        return kept;
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
}
