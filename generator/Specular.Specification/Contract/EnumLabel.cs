using Specular.Specification.Values;

namespace Specular.Specification.Contract;

/// <summary>What a document says of one enum value (x-apifox-enum, x-enum-varnames, x-enum-descriptions).</summary>
public sealed record EnumLabel(JsonValue Value, string Name, string Description);
