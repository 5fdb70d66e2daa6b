namespace Specular.Specification.Validation;

/// <summary>Looks at one value; what it comes to is in the state.</summary>
internal delegate void InstanceVisitor<TState>(Instance value, ref TState state);
