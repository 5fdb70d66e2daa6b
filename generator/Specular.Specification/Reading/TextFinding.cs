using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.Specification.Reading;

/// <summary>A fault in a text that could be read over.</summary>
/// <param name="Descriptor">Its kind.</param>
/// <param name="Pointer">Where, in the tree. Faults are kept by pointer where they can be, so that a moved line changes nothing.</param>
/// <param name="Arguments">What fills the message.</param>
/// <param name="Offset">Where, in the text, in UTF-16 units, for what is in no tree; else null.</param>
internal sealed record TextFinding(ProblemDescriptor Descriptor, string Pointer, ValueList<string> Arguments, int? Offset = null);
