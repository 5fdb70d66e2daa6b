#pragma warning disable MA0048, MA0049 // The non-generic companion of ValueList<T>, as the compiler wants it.
namespace Specular.Specification.Values;

/// <summary>Makes <see cref="ValueList{T}"/>s.</summary>
public static class ValueList
{
    /// <summary>A list of the items, copied. Used by collection expressions.</summary>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) => items.IsEmpty ? ValueList<T>.Empty : new(items.ToArray());

    /// <summary>A list of the items, enumerated once.</summary>
    public static ValueList<T> ToValueList<T>(this IEnumerable<T> items) =>
        items as ValueList<T> ?? (items.ToArray() is { Length: > 0 } array ? new(array) : ValueList<T>.Empty);
}
