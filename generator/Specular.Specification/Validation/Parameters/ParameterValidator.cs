using Specular.Specification.Contract;
using Specular.Specification.Inference;

namespace Specular.Specification.Validation;

/// <summary>Checks one parameter of a request.</summary>
internal sealed class ParameterValidator
{
    private readonly Parameter _parameter;
    private readonly ParameterText _text;
    private readonly SchemaValidator _schema;
    private readonly string _place;

    public ParameterValidator(Parameter parameter, SchemaGraph graph)
    {
        _parameter = parameter;
        _text = new ParameterText(parameter, graph);
        _schema = SchemaValidator.Compile(parameter.Schema, graph, SchemaDirection.Request, []);
        _place = parameter.Location.ToString().ToLowerInvariant() + ":" + parameter.Name;
    }

    /// <summary>Adds what is wrong with it; a parameter serialized as a media type is only looked for.</summary>
    public void Validate(ParameterLookup lookup, ref List<Violation>? violations)
    {
        if (_parameter.ContentType is not null)
        {
            if (_parameter.IsRequired && lookup(_parameter.Location, _parameter.Name) is not { Count: > 0 })
            {
                (violations ??= []).Add(new Violation(_place, "required", "a value (required)", "nothing"));
            }

            return;
        }

        if (_text.Read(lookup) is not { } value)
        {
            if (_parameter.IsRequired)
            {
                (violations ??= []).Add(new Violation(_place, "required", "a value (required)", "nothing"));
            }

            return;
        }

        foreach (var violation in _schema.Validate(value))
        {
            (violations ??= []).Add(violation with { Pointer = _place + violation.Pointer });
        }
    }
}
