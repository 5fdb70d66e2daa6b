using Specular.Specification.Problems;

namespace Specular.Specification.Reading;

/// <summary>Ends the reading of a text from any depth; never leaves the readers.</summary>
internal sealed class TextFaultException(ProblemDescriptor descriptor, int offset, string reason) : Exception(reason)
{
    public TextFault Fault { get; } = new(descriptor, offset, reason);
}
