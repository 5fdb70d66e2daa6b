namespace Specular.CodeGeneration.Client;

/// <summary>The types that a schema without members can become.</summary>
public enum ScalarKind
{
    /// <summary>Any JSON, kept as it is: JsonElement.</summary>
    Json,

    /// <summary>string</summary>
    String,

    /// <summary>bool</summary>
    Boolean,

    /// <summary>int (format int32).</summary>
    Int32,

    /// <summary>long (integer without a format, int64).</summary>
    Int64,

    /// <summary>ulong (format uint64).</summary>
    UInt64,

    /// <summary>double</summary>
    Double,

    /// <summary>decimal (format decimal).</summary>
    Decimal,

    /// <summary>DateTimeOffset (format date-time).</summary>
    DateTime,

    /// <summary>DateOnly (format date).</summary>
    Date,

    /// <summary>Guid (format uuid).</summary>
    Guid,

    /// <summary>byte[] (format byte, contentEncoding base64).</summary>
    Bytes,
}
