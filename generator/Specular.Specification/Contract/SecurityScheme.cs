namespace Specular.Specification.Contract;

/// <summary>A declared security scheme.</summary>
/// <param name="Id">Its name in the document.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="Type">The type as written, illegal ones ("apikey", "jwt") too.</param>
/// <param name="Scheme">For http: "bearer", "basic"; else "".</param>
/// <param name="Name">For apiKey: the header's, parameter's or cookie's name; else "".</param>
/// <param name="In">For apiKey: header, query, cookie; else "".</param>
/// <param name="Description">The description, as written.</param>
/// <param name="TokenUrl">For OAuth 2 client credentials: where tokens come from; else "".</param>
public sealed record SecurityScheme(
    string Id, SourceReference Source, string Type, string Scheme, string Name, string In, string Description, string TokenUrl);
