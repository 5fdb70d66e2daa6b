namespace Specular.Specification.Values;

/// <summary>One member of a JSON object.</summary>
public readonly record struct JsonMember(string Name, JsonValue Value);
