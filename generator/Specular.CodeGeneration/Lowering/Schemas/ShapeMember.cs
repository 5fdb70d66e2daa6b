using Specular.Specification.Contract;

namespace Specular.CodeGeneration.Lowering.Schemas;

/// <summary>A member of an object.</summary>
/// <param name="Name">Its name on the wire.</param>
/// <param name="Schema">Its schema.</param>
/// <param name="Owner">
/// The id of the component that declares it, where the object has it by allOf; else null. What is inline in it is that component's: so every object that takes it over has the
/// same types, and components that take each other over have an end.
/// </param>
/// <param name="IsJoined">Whether its schema is made of those of several parts.</param>
internal sealed record ShapeMember(string Name, Schema Schema, string? Owner = null, bool IsJoined = false);
