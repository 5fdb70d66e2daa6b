using Specular.Specification.Contract;

namespace Specular.CodeGeneration.Lowering.Schemas;

/// <summary>A schema and what it becomes.</summary>
/// <param name="Origin">The schema itself, references followed.</param>
/// <param name="Body">What it says of a value: the same, with the parts of an allOf put together.</param>
/// <param name="Shape">What it becomes.</param>
/// <param name="IsNullable">Whether null is allowed.</param>
/// <param name="Component">The id of the component it is, when it is one; else null.</param>
internal sealed record ShapedSchema(Schema Origin, Schema Body, Shape Shape, bool IsNullable, string? Component);
