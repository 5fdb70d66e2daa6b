namespace Specular.Corpus.Comparison;

/// <summary>What both readers can say of an operation.</summary>
/// <param name="Key">"POST /v1/tasks".</param>
/// <param name="Pointer">Where it stands; "" where a reader does not know.</param>
/// <param name="Parameters">Its own and its path's, without those of the body.</param>
/// <param name="Body">The body; null when it has none.</param>
/// <param name="Responses">The answers, each status once.</param>
internal sealed record OperationView(
    string Key, string Pointer, IReadOnlyList<ParameterView> Parameters, BodyView? Body, IReadOnlyList<ResponseView> Responses);

/// <summary>A parameter outside the body.</summary>
internal sealed record ParameterView(string In, string Name, bool IsRequired, SchemaView? Schema);

/// <summary>The body of a request.</summary>
internal sealed record BodyView(bool IsRequired, IReadOnlyList<ContentView> Content);

/// <summary>An answer.</summary>
internal sealed record ResponseView(string Status, IReadOnlyList<ContentView> Content);

/// <summary>A body in one media type.</summary>
internal sealed record ContentView(string MediaType, SchemaView? Schema);
