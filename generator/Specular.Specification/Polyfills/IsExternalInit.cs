#if !NET5_0_OR_GREATER
// The compiler looks for these types by name; netstandard2.0 has none of them.
namespace System.Runtime.CompilerServices;

internal static class IsExternalInit;
#endif
