using Specular.CodeGeneration.Lowering.Schemas;
using Specular.Specification.Contract;
using Specular.Specification.Problems;

namespace Specular.CodeGeneration.Lowering.Operations;

/// <summary>Decides which parameters of an operation its methods take.</summary>
internal sealed class ParameterPlanner(ShapeReader shapes, ICollection<Problem> problems)
{
    /// <summary>The arguments outside the body, those of the path among them that the document forgot to declare.</summary>
    public IReadOnlyList<Parameter> Plan(Operation operation, out Obstacle? obstacle)
    {
        var kept = new List<Parameter>();
        obstacle = null;
        foreach (var parameter in operation.Parameters.Where(p => p.Role == ParameterRole.Argument))
        {
            if (HasForm(parameter))
            {
                kept.Add(WithoutContent(parameter));
            }
            else if (parameter.IsRequired || parameter.Location == ParameterLocation.Path)
            {
                obstacle ??= new(parameter.Source, Reason(parameter));
            }
            else
            {
                problems.Add(new(ProblemCatalog.ParameterNotCarriedOver, parameter.Source, [operation.Key, parameter.Name, Reason(parameter)]));
            }
        }

        kept.AddRange(UndeclaredPathParameters(operation));
        return kept;
    }

    private static string Reason(Parameter parameter) => ParameterStyles.Of(parameter) is null
        ? $"nothing says how the style '{parameter.Style}' of the parameter '{parameter.Name}' is written"
        : parameter.Location == ParameterLocation.Cookie ? $"no cookie can have the name '{parameter.Name}'" : $"no header can have the name '{parameter.Name}'";

    // No header or cookie can be called by anything else.
    private static bool HasForm(Parameter parameter) => ParameterStyles.Of(parameter) is not null
        && (parameter.Location is ParameterLocation.Path or ParameterLocation.Query || MediaTypes.IsToken(parameter.Name));

    // What is serialized as neither JSON nor by a style is the caller's text.
    private Parameter WithoutContent(Parameter parameter) =>
        parameter.ContentType is { } type && !MediaContent.IsJsonType(type) && shapes.Read(parameter.Schema).Shape is not (Shape.Scalar or Shape.Enum)
            ? parameter with { Schema = Schema.Any with { Source = parameter.Schema.Source, Types = SchemaTypes.String } }
            : parameter;

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
