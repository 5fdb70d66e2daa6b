namespace Specular.Rules;

/// <summary>What a value is to a rule.</summary>
internal enum RuleValueKind
{
    /// <summary>Not there, or null: rules make no difference.</summary>
    Absent,

    /// <summary>There, and nothing that a rule asks about.</summary>
    Opaque,

    Text,

    Number,

    Media,

    Object,

    List,

    /// <summary>JSON that has no type.</summary>
    Element,
}
