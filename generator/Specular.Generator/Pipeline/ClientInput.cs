using Specular.CodeGeneration.Client;
using Specular.Specification.Documents;
using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.Generator.Pipeline;

/// <summary>All documents of one client, ordered by name; or, without an identity, what is wrong with how clients are named.</summary>
/// <param name="Identity">The client; null when this only carries problems.</param>
/// <param name="Surface">The surface's name.</param>
/// <param name="Documents">The documents.</param>
/// <param name="Problems">What is wrong with the configuration.</param>
internal sealed record ClientInput(ClientIdentity? Identity, string Surface, ValueList<BoundDocument> Documents, ValueList<Problem> Problems);
