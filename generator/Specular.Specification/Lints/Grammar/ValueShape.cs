namespace Specular.Specification.Lints.Grammar;

/// <summary>What may stand as a member's value.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Object">The object's name in the grammar, for an object.</param>
/// <param name="Element">What the items of a list or the values of a map are.</param>
internal sealed record ValueShape(ValueKind Kind, string Object = "", ValueShape? Element = null)
{
    public static ValueShape Any { get; } = new(ValueKind.Any);

    /// <summary>Reads the notation of the grammar: <c>text</c>, <c>Schema</c>, <c>[Server]</c> a list, <c>{Schema}</c> a map.</summary>
    public static ValueShape Parse(string notation) => notation switch
    {
        "any" => Any,
        "text" => new(ValueKind.Text),
        "number" => new(ValueKind.Number),
        "flag" => new(ValueKind.Flag),
        _ when notation[0] == '[' => new(ValueKind.List, Element: Parse(notation.Substring(1, notation.Length - 2))),
        _ when notation[0] == '{' => new(ValueKind.Map, Element: Parse(notation.Substring(1, notation.Length - 2))),
        _ => new(ValueKind.Object, notation),
    };

    /// <summary>What is wanted, for people.</summary>
    public string Wanted => Kind switch
    {
        ValueKind.Text => "a string",
        ValueKind.Number => "a number",
        ValueKind.Flag => "a boolean",
        ValueKind.List => "an array",
        _ => "an object",
    };
}
