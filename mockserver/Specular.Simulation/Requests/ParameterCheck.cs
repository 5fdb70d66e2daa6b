using System.Text;
using Specular.Simulation.Bytes;
using Specular.Simulation.Schemas;
using Specular.Specification.Contract;
using Specular.Specification.Validation;
using Specular.Specification.Values;

namespace Specular.Simulation.Requests;

/// <summary>Reads one parameter as its style has it and checks it.</summary>
internal sealed class ParameterCheck
{
    private readonly Parameter _parameter;
    private readonly Schema _schema;
    private readonly Schema? _items;
    private readonly SchemaValidator? _validator;
    private readonly string _place;

    public ParameterCheck(Parameter parameter, SchemaIndex schemas, ApiContract contract)
    {
        _parameter = parameter;
        _schema = schemas.Resolve(parameter.Schema);
        _items = _schema.Items is { } items ? schemas.Resolve(items) : null;
        _validator = IsAnyText(_schema) ? null : SchemaValidator.Compile(parameter.Schema, contract);
        _place = $"{parameter.Location switch { ParameterLocation.Path => "path", ParameterLocation.Query => "query", ParameterLocation.Header => "header", _ => "cookie" }} parameter {parameter.Name}";
    }

    public Parameter Parameter => _parameter;

    /// <summary>Checks the values sent under its name.</summary>
    public void Check(IReadOnlyList<string> texts, List<Violation> violations)
    {
        if (texts.Count == 0)
        {
            if (_parameter.IsRequired)
            {
                violations.Add(new Violation(_place, "required", "a value", "nothing"));
            }

            return;
        }

        if (_validator is null)
        {
            return;
        }

        foreach (var violation in _validator.Validate(Read(texts)))
        {
            violations.Add(violation with { Pointer = violation.Pointer.Length == 0 ? _place : _place + " " + violation.Pointer });
        }
    }

    private JsonValue Read(IReadOnlyList<string> texts)
    {
        if (_parameter.ContentType is not null)
        {
            return JsonBytesReader.Read(Encoding.UTF8.GetBytes(texts[0]), out _) ?? JsonValue.From(texts[0]);
        }

        if (!_schema.Types.HasFlag(SchemaTypes.Array))
        {
            return Scalar(texts[0], _schema);
        }

        IEnumerable<string> items = texts.Count > 1 || (_parameter.Explode && _parameter.Location == ParameterLocation.Query)
            ? texts
            : texts[0].Split(_parameter.Style switch { "pipeDelimited" => '|', "spaceDelimited" => ' ', _ => ',' });
        return new JsonArray(items.Select(i => Scalar(i, _items ?? Schema.Any)).ToValueList());
    }

    /// <summary>A text as the type its schema wants, where it is one.</summary>
    internal static JsonValue Scalar(string text, Schema schema)
    {
        if ((schema.Types.HasFlag(SchemaTypes.Integer) || schema.Types.HasFlag(SchemaTypes.Number)) && text.Length > 0 && (char.IsAsciiDigit(text[^1]))
            && JsonBytesReader.Read(Encoding.UTF8.GetBytes(text), out _) is JsonNumber number)
        {
            return number;
        }

        return schema.Types.HasFlag(SchemaTypes.Boolean) && text is "true" or "false" ? JsonValue.From(text is "true") : JsonValue.From(text);
    }

    private static bool IsAnyText(Schema schema) => schema.Types is SchemaTypes.String or SchemaTypes.None
        && schema is { Reference: null, Enum: null, Const: null, Pattern: null, MinLength: null or 0 or 1, MaxLength: null, Boolean: null, Not: null, If: null, Format: "" }
        && schema.AllOf.Count == 0 && schema.AnyOf.Count == 0 && schema.OneOf.Count == 0;
}
