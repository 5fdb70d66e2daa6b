using Specular.Specification.Nodes;
using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.Specification.Dialects.Swagger;

/// <summary>
/// A value outside a JSON body: a parameter, a form field, a header. 2.0 writes its schema's keywords beside its own; 3.0 puts them under schema, and says with style and
/// explode how the items of an array are written.
/// </summary>
internal sealed class SwaggerItems
{
    private static readonly HashSet<string> s_own = new(StringComparer.Ordinal)
    {
        "$ref", "name", "in", "description", "required", "allowEmptyValue", "deprecated", "schema", "collectionFormat", "example", "examples", "x-example", "x-examples",
    };

    // These say something of the value, so they belong to its schema.
    private static readonly string[] s_schemaExtensions = ["x-nullable", "x-enum", "x-ms-enum", "x-apifox-enum", "x-apidog-enum"];

    private readonly ObjectNode _source;
    private readonly CollectionFormat? _format;

    public SwaggerItems(ObjectNode source, string location)
    {
        _source = source;
        _format = IsArray(source) ? CollectionFormat.Of(TextOf(source, "collectionFormat"), location) : null;
    }

    /// <summary>How its items are written; null when it is no array, or written in a way that 3.0 does not have.</summary>
    public CollectionFormat? Collection => _format is { Separator: null } ? _format : null;

    /// <summary>Whether a member belongs to the parameter or header itself.</summary>
    public static bool IsOwn(string name) => s_own.Contains(name)
        || (name.StartsWith("x-", StringComparison.Ordinal) && !s_schemaExtensions.Any(e => name.StartsWith(e, StringComparison.Ordinal)));

    /// <summary>The schema of the value.</summary>
    public Node ConvertSchema(SwaggerConversion conversion)
    {
        // "schema" is 3.0's form; where it stands without a type of 2.0's, it is what is meant.
        if (_source.Find("schema") is { } schema && _source.Find("type") is null)
        {
            return SwaggerSchemas.Convert(schema, conversion);
        }

        if (_format is { Separator: { } separator })
        {
            conversion.ReportAt(
                _source, "collectionFormat", ProblemCatalog.NotCarriedFromSwagger, $"collectionFormat '{TextOf(_source, "collectionFormat")}' here", $"the value is one text, with {separator} between its items");
            return Text(_source, conversion);
        }

        if (_format is { Taken: { } taken })
        {
            conversion.Report(ProblemCatalog.OddSwagger, $"collectionFormat '{TextOf(_source, "collectionFormat")}'", $"it is taken as '{taken}'");
        }

        var builder = new ObjectBuilder(conversion, _source);
        foreach (var member in _source.Members.Where(m => !IsOwn(m.Name)))
        {
            Convert(member, _source, builder, conversion);
        }

        return builder.Build();
    }

    /// <summary>Style and explode, where they are not the location's own.</summary>
    public void AddStyle(ObjectBuilder builder)
    {
        var place = _source.FindMember("collectionFormat") is { } format ? NodeSpan.Of(format.Value) : NodeSpan.Of(_source);
        if (Collection?.Style is { } style)
        {
            builder.AddText("style", place, style);
        }

        if (Collection?.Explode is { } explode)
        {
            builder.AddBoolean("explode", place, explode);
        }
    }

    public static string? TextOf(ObjectNode place, string name) => place.Find(name) is ScalarNode { Kind: JsonKind.String } text ? text.Value : null;

    private static void Convert(NodeMember member, ObjectNode source, ObjectBuilder builder, SwaggerConversion conversion)
    {
        if (member is { Name: "items", Value: ObjectNode items })
        {
            builder.Add("items", member, () => ConvertItem(items, conversion));
        }
        else
        {
            SwaggerSchemas.Convert(member, source, builder, conversion);
        }
    }

    // 3.0 writes arrays in one text to one level; an array inside one stays the text that it is.
    private static ObjectNode ConvertItem(ObjectNode item, SwaggerConversion conversion)
    {
        if (IsArray(item))
        {
            var separator = CollectionFormat.SeparatorOf(TextOf(item, "collectionFormat"));
            conversion.Report(ProblemCatalog.NotCarriedFromSwagger, "array inside an array here", $"each item is one text, with {separator} between its own items");
            return Text(item, conversion);
        }

        var builder = new ObjectBuilder(conversion, item);
        foreach (var member in item.Members.Where(m => m.Name is not "collectionFormat"))
        {
            SwaggerSchemas.Convert(member, item, builder, conversion);
        }

        return builder.Build();
    }

    private static ObjectNode Text(ObjectNode source, SwaggerConversion conversion)
    {
        var builder = new ObjectBuilder(conversion, source);
        builder.AddText("type", NodeSpan.Of(source.Find("type")!), "string");
        return builder.Build();
    }

    private static bool IsArray(ObjectNode source) => TextOf(source, "type") is "array";
}
