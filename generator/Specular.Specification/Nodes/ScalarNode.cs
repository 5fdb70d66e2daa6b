using Specular.Specification.Values;

namespace Specular.Specification.Nodes;

/// <summary>A string, number, boolean or null.</summary>
internal sealed class ScalarNode(JsonKind kind, string value, string raw, int offset, int length) : Node(offset, length)
{
    public JsonKind Kind { get; } = kind;

    /// <summary>The string's text, the number as JSON writes it, "true", "false", or "null".</summary>
    public string Value { get; } = value;

    /// <summary>What stands in the text, for a scalar that is wanted as a string (<c>version: 1.10</c>).</summary>
    public string Raw { get; } = raw;

    public override int Size => 1;

    public override int Height => 1;

    public override string Description => Kind switch
    {
        JsonKind.Null => "null",
        JsonKind.Boolean => "the boolean " + Value,
        JsonKind.Number => "the number " + Value,
        _ => Value.Length == 0 ? "an empty string" : "the string \"" + Shortened() + "\"",
    };

    public override JsonValue ToJsonValue() => Kind switch
    {
        JsonKind.Null => JsonValue.Null,
        JsonKind.Boolean => JsonValue.From(Value.Length == 4),
        JsonKind.Number => new JsonNumber(Value),
        _ => JsonValue.From(Value),
    };

    private string Shortened()
    {
        var line = Value.IndexOf('\n') is >= 0 and var end ? Value.Substring(0, end) + "…" : Value;
        return line.Length > 40 ? line.Substring(0, 40) + "…" : line;
    }
}
