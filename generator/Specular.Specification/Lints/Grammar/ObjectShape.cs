namespace Specular.Specification.Lints.Grammar;

/// <summary>One kind of object of a version of OpenAPI.</summary>
/// <param name="Name">Its name in the grammar: "Parameter".</param>
/// <param name="What">What it is, for people: "a parameter".</param>
/// <param name="Members">The members it may have.</param>
/// <param name="Required">Those it must have.</param>
/// <param name="Alternatives">Groups of members of which it must have one.</param>
/// <param name="Exclusive">Groups of members of which it may have one.</param>
/// <param name="IsOpen">Whether it may have members of any name.</param>
internal sealed record ObjectShape(
    string Name,
    string What,
    IReadOnlyDictionary<string, ValueShape> Members,
    IReadOnlyList<string> Required,
    IReadOnlyList<string[]> Alternatives,
    IReadOnlyList<string[]> Exclusive,
    bool IsOpen);
