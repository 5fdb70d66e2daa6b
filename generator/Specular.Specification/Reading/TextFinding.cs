using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.Specification.Reading;

/// <summary>A fault in a text that could be read over. It is kept by pointer, so that a moved line changes nothing.</summary>
internal sealed record TextFinding(ProblemDescriptor Descriptor, string Pointer, ValueList<string> Arguments);
