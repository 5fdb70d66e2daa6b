using Specular.CodeGeneration.Client;
using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.Generator.Pipeline;

/// <summary>A client ready to be written, and all problems up to here.</summary>
/// <param name="Model">The client; null when nothing can be written.</param>
/// <param name="Problems">The problems.</param>
internal sealed record LoweredInput(ClientModel? Model, ValueList<Problem> Problems);
