using Specular.CodeGeneration;
using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.Generator.Pipeline;

/// <summary>A client's files, or the fault that kept them from being written.</summary>
internal sealed record EmittedClient(ValueList<GeneratedFile> Files, ValueList<Problem> Problems);
