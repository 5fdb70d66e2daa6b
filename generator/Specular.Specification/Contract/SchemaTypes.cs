namespace Specular.Specification.Contract;

/// <summary>The types a schema allows. None means the schema does not say (any).</summary>
[Flags]
public enum SchemaTypes
{
    /// <summary>The schema does not say.</summary>
    None = 0,

    /// <summary>null; also OpenAPI 3.0's nullable.</summary>
    Null = 1,

    /// <summary>true, false.</summary>
    Boolean = 2,

    /// <summary>A number without fraction.</summary>
    Integer = 4,

    /// <summary>Any number.</summary>
    Number = 8,

    /// <summary>A string.</summary>
    String = 16,

    /// <summary>An array.</summary>
    Array = 32,

    /// <summary>An object.</summary>
    Object = 64,
}
