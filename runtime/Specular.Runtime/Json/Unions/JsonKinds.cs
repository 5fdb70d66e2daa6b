namespace Specular.Json;

/// <summary>Kinds of JSON values, as the forms of a union have them.</summary>
[Flags]
public enum JsonKinds
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Text.</summary>
    String = 1,

    /// <summary>A number without a fraction.</summary>
    Integer = 2,

    /// <summary>Any number.</summary>
    Number = 4,

    /// <summary>True or false.</summary>
    Boolean = 8,

    /// <summary>An array.</summary>
    Array = 16,

    /// <summary>An object.</summary>
    Object = 32,

    /// <summary>An integer that only 64 bits without a sign hold.</summary>
    LargeInteger = 64,

    /// <summary>Anything but null.</summary>
    Any = 127,

    /// <summary>Beside others: a member that is null speaks for another form, where null is allowed.</summary>
    NotNull = 128,
}
