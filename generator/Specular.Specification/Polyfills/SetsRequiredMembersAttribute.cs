#if !NET7_0_OR_GREATER
// The compiler looks for this type by name; netstandard2.0 does not have it.
namespace System.Diagnostics.CodeAnalysis;

[AttributeUsage(AttributeTargets.Constructor, Inherited = false)]
internal sealed class SetsRequiredMembersAttribute : Attribute;
#endif
