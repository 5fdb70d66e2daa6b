using Specular.Specification.Contract;
using Specular.Specification.Problems;

namespace Specular.Specification.Binding;

/// <summary>The keyword type: a word, in 3.1 a list of words, and 3.0's nullable.</summary>
internal static class SchemaTypeBinder
{
    // Words of programming languages that stand where JSON's should; what they mean is beyond doubt.
    private static readonly Dictionary<string, SchemaTypes> s_foreign = new(StringComparer.OrdinalIgnoreCase)
    {
        ["int"] = SchemaTypes.Integer, ["int32"] = SchemaTypes.Integer, ["int64"] = SchemaTypes.Integer, ["long"] = SchemaTypes.Integer,
        ["float"] = SchemaTypes.Number, ["double"] = SchemaTypes.Number, ["decimal"] = SchemaTypes.Number,
        ["bool"] = SchemaTypes.Boolean, ["str"] = SchemaTypes.String, ["text"] = SchemaTypes.String,
        ["list"] = SchemaTypes.Array, ["map"] = SchemaTypes.Object, ["dict"] = SchemaTypes.Object,
    };

    public static SchemaTypes Bind(NodeCursor place, BindingContext context)
    {
        var types = place.Member("type") switch
        {
            null => SchemaTypes.None,
            { IsArray: true } several => several.Items().Aggregate(SchemaTypes.None, (all, one) => all | BindWord(one)),
            { } one => BindWord(one),
        };
        if (place.BooleanOf("nullable") != true)
        {
            return types;
        }

        if (context.IsVersion31At(place))
        {
            place.Find("nullable")!.Report(ProblemCatalog.NullableIn31);
        }

        // Without a type null is allowed already.
        return types == SchemaTypes.None ? types : types | SchemaTypes.Null;
    }

    private static SchemaTypes BindWord(NodeCursor place)
    {
        if (place.IsNull)
        {
            return SchemaTypes.Null; // "type: null" without quotes in a list
        }

        if (place.Scalar is not { } word)
        {
            place.ReportType("a type");
            return SchemaTypes.None;
        }

        var known = Parse(word);
        if (known != SchemaTypes.None)
        {
            return known;
        }

        var meant = Parse(word.ToLowerInvariant()) is var lower and not SchemaTypes.None ? lower : s_foreign.TryGetValue(word, out var foreign) ? foreign : SchemaTypes.None;
        place.Report(
            ProblemCatalog.UnknownValue, word, "type of a schema",
            meant == SchemaTypes.None ? "anything is allowed here" : $"it is taken as '{meant.ToString().ToLowerInvariant()}'");
        return meant;
    }

    private static SchemaTypes Parse(string word) => word switch
    {
        "null" => SchemaTypes.Null,
        "boolean" => SchemaTypes.Boolean,
        "integer" => SchemaTypes.Integer,
        "number" => SchemaTypes.Number,
        "string" => SchemaTypes.String,
        "array" => SchemaTypes.Array,
        "object" => SchemaTypes.Object,
        _ => SchemaTypes.None,
    };
}
