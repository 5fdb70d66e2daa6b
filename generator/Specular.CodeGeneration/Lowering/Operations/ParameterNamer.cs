using Specular.CodeGeneration.Lowering.Naming;
using Specular.CodeGeneration.Lowering.Schemas;
using Specular.CodeGeneration.Lowering.Types;
using Specular.Specification.Contract;

namespace Specular.CodeGeneration.Lowering.Operations;

/// <summary>
/// Names the arguments of an operation. Of several that want one name the first by its place keeps it, and the others are called by their places as well: id, queryId, headerId.
/// Only those of one place have numbers.
/// </summary>
internal sealed class ParameterNamer(ShapeReader shapes, NameChoices choices)
{
    // What else stands in a signature, and what every method asks by its name.
    private static readonly string[] Reserved = ["cancellationToken", "_transport"];

    /// <summary>The names, not yet escaped.</summary>
    public IReadOnlyDictionary<Parameter, string> Name(OperationPlan plan)
    {
        var table = new NameTable(plan.Body is null ? Reserved : [.. Reserved, "request"]);
        var names = new Dictionary<Parameter, string>();
        var chosen = plan.Parameters.Distinct().ToDictionary(p => p, p => ChosenName(plan, p));
        var places = new Dictionary<string, ParameterLocation>(StringComparer.OrdinalIgnoreCase);
        var late = new List<(Parameter Parameter, string Wanted)>();
        foreach (var parameter in chosen.Keys.OrderBy(p => chosen[p] is null).ThenBy(p => p.Location).ThenBy(p => p.Name, StringComparer.Ordinal))
        {
            var wanted = chosen[parameter] ?? (CSharpIdentifier.Camel(parameter.Name) is { Length: > 0 } name ? name : "parameter");
            if (chosen[parameter] is null && table.IsTaken(wanted))
            {
                late.Add((parameter, wanted));
                continue;
            }

            names[parameter] = table.Take(wanted);
            places[wanted] = parameter.Location;
            if (chosen[parameter] is not null && !string.Equals(names[parameter], wanted, StringComparison.Ordinal))
            {
                choices.ReportTaken(wanted, PlaceOf(plan.Operation, parameter), names[parameter], parameter.Source);
            }
        }

        // What is called by its place must not take the name of one that is called so in the document.
        foreach (var (parameter, wanted) in late)
        {
            var isAlike = places.TryGetValue(wanted, out var place) && place == parameter.Location;
            names[parameter] = table.Take(isAlike ? wanted : parameter.Location.ToString().ToLowerInvariant() + char.ToUpperInvariant(wanted[0]) + wanted.Substring(1));
        }

        return names;
    }

    /// <summary>The place of a parameter.</summary>
    public static string PlaceOf(Operation operation, Parameter parameter) =>
        PlaceKey.Parameter(operation.Key, parameter.Location.ToString().ToLowerInvariant(), parameter.Name);

    private string? ChosenName(OperationPlan plan, Parameter parameter)
    {
        var shaped = shapes.Read(parameter.Schema);
        var hasType = shaped.Component is null && shaped.Shape is Shape.Enum;
        return choices.FindMember(PlaceOf(plan.Operation, parameter), hasType, parameter.NameOverride ?? (hasType ? null : parameter.Schema.NameOverride), parameter.Source);
    }
}
