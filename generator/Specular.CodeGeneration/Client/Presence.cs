namespace Specular.CodeGeneration.Client;

/// <summary>Whether a member must be there, and whether it may be null: three different things, kept apart.</summary>
public enum Presence
{
    /// <summary>Must be there and is not null.</summary>
    Required,

    /// <summary>Must be there, and may be null.</summary>
    RequiredNullable,

    /// <summary>May be absent, which null stands for; is never sent as null.</summary>
    Optional,

    /// <summary>May be absent, may be null, and the two differ.</summary>
    OptionalNullable,
}
