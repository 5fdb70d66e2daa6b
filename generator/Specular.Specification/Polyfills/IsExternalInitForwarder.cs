#if NET5_0_OR_GREATER
using System.Runtime.CompilerServices;

// Code built against the netstandard2.0 assembly (Specular.CodeGeneration) names its own IsExternalInit in the signature of every init accessor it calls. Beside the
// net8.0 assembly that name must lead to the framework's, or the accessors are not found.
[assembly: TypeForwardedTo(typeof(IsExternalInit))]
#endif
