using Specular.Specification.Values;

namespace Specular.CodeGeneration.Client;

/// <summary>The headers of an operation's answer, as a type.</summary>
/// <param name="Name">Its name: "ListPetsHeaders".</param>
/// <param name="Headers">The headers, in the document's order; at least one.</param>
public sealed record HeadersModel(string Name, ValueList<HeaderModel> Headers);
