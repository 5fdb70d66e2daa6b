namespace Specular.Specification.Lints.Grammar;

/// <summary>What may stand as a member's value.</summary>
internal enum ValueKind
{
    Any,
    Text,
    Number,
    Flag,
    Object,
    List,
    Map,
}
