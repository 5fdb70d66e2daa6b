using Specular.Specification.Values;

namespace Specular.Specification.Binding;

/// <summary>Bounds of a number, from 3.0's form (exclusiveMinimum: true beside minimum) and 3.1's (exclusiveMinimum: 0).</summary>
internal readonly record struct NumberBounds(JsonNumber? Minimum, JsonNumber? Maximum, JsonNumber? ExclusiveMinimum, JsonNumber? ExclusiveMaximum)
{
    public static NumberBounds Bind(NodeCursor place)
    {
        var (minimum, exclusiveMinimum) = BindBound(place, "minimum", "exclusiveMinimum");
        var (maximum, exclusiveMaximum) = BindBound(place, "maximum", "exclusiveMaximum");
        return new(minimum, maximum, exclusiveMinimum, exclusiveMaximum);
    }

    private static (JsonNumber? Inclusive, JsonNumber? Exclusive) BindBound(NodeCursor place, string name, string exclusiveName)
    {
        var bound = place.NumberOf(name);
        return place.Member(exclusiveName)?.AsBoolean switch
        {
            true => (null, bound),
            false => (bound, null),
            null => (bound, place.NumberOf(exclusiveName)),
        };
    }
}
