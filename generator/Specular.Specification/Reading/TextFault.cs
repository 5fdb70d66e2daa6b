using Specular.Specification.Problems;

namespace Specular.Specification.Reading;

/// <summary>Why a text cannot be read, and where.</summary>
internal sealed record TextFault(ProblemDescriptor Descriptor, int Offset, string Reason);
