using Specular.Specification.Contract;
using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.Specification.Binding;

/// <summary>The variables of a path and the parameters that declare them: afterwards each variable has one, and none is left over.</summary>
internal static class PathParameters
{
    public static ValueList<Parameter> Check(string method, string path, NodeCursor operation, ValueList<Parameter> parameters, BindingContext context)
    {
        var key = method + " " + path;
        var variables = VariablesOf(path);
        var names = new HashSet<string>(variables, StringComparer.Ordinal);
        var declared = new HashSet<string>(parameters.Where(p => p.Location == ParameterLocation.Path).Select(p => p.Name), StringComparer.Ordinal);
        var kept = new List<Parameter>();
        foreach (var parameter in parameters)
        {
            if (parameter.Location == ParameterLocation.Path && !names.Contains(parameter.Name))
            {
                // One that many operations share is told with the first of them.
                if (!context.Problems.HasAt(parameter.Source.Pointer, ProblemCatalog.UnusedPathParameter))
                {
                    context.Problems.Add(new Problem(ProblemCatalog.UnusedPathParameter, parameter.Source, [parameter.Name, key]));
                }
            }
            else
            {
                kept.Add(parameter);
            }
        }

        foreach (var variable in variables)
        {
            if (!declared.Contains(variable))
            {
                operation.Report(ProblemCatalog.UndeclaredPathParameter, variable, key);
                kept.Add(Undeclared(variable, operation.Source));
            }
        }

        return kept.ToValueList();
    }

    /// <summary>The names between braces, in their order, each once.</summary>
    public static IReadOnlyList<string> VariablesOf(string path)
    {
        var names = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = path.IndexOf('{');
        while (open >= 0 && path.IndexOf('}', open) is > 0 and var close)
        {
            var name = path.Substring(open + 1, close - open - 1);
            if (name.Length > 0 && seen.Add(name))
            {
                names.Add(name);
            }

            open = path.IndexOf('{', close);
        }

        return names;
    }

    private static Parameter Undeclared(string name, SourceReference source) => new()
    {
        Source = source,
        Name = name,
        Location = ParameterLocation.Path,
        IsRequired = true,
        Schema = new() { Source = source, Types = SchemaTypes.String },
        Style = "simple",
    };
}
