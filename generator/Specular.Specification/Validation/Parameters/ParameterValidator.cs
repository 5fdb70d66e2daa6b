using Specular.Specification.Contract;
using Specular.Specification.Inference;
using Specular.Specification.Reading;
using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>Checks one parameter of a request.</summary>
internal sealed class ParameterValidator
{
    private readonly Parameter _parameter;
    private readonly ParameterText _text;
    private readonly SchemaValidator _schema;
    private readonly string _place;

    public ParameterValidator(Parameter parameter, SchemaGraph graph, ClaimedNames claimed)
    {
        _parameter = parameter;
        _text = new ParameterText(parameter, graph, claimed);
        _schema = SchemaValidator.Compile(parameter.Schema, graph, SchemaDirection.Request, []);
        _place = parameter.Location.ToString().ToLowerInvariant() + ":" + parameter.Name;
    }

    /// <summary>Adds what is wrong with it; a parameter serialized as another media type than JSON is only looked for.</summary>
    public void Validate(IParameterSource source, ref List<Violation>? violations)
    {
        if (_parameter.ContentType is { } type)
        {
            ValidateContent(source, type, ref violations);
        }
        else
        {
            Validate(_text.Read(source), ref violations);
        }
    }

    private void ValidateContent(IParameterSource source, string type, ref List<Violation>? violations)
    {
        if (source.Find(_parameter.Location, _parameter.Name) is not { Count: > 0 } texts)
        {
            Validate(value: null, ref violations);
        }
        else if (MediaContent.IsJsonType(type))
        {
            // A bare text or number is no document to the reader.
            if (DocumentTextReader.ReadJson("[" + _text.Decode(texts[0]) + "]") is JsonArray { Items: { Count: 1 } values })
            {
                Validate(values[0], ref violations);
            }
            else
            {
                (violations ??= []).Add(new Violation(_place, "json", "JSON text", "something else"));
            }
        }
    }

    private void Validate(JsonValue? value, ref List<Violation>? violations)
    {
        if (value is null)
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
