using Specular.Specification.Values;

namespace Specular.Specification.Contract;

/// <summary>One method on one path.</summary>
public sealed record Operation
{
    /// <summary>Where it stands.</summary>
    public required SourceReference Source { get; init; }

    /// <summary>The method in capitals: "POST".</summary>
    public required string Method { get; init; }

    /// <summary>The path template, from the server's address on: "/klingai/v1/videos/advanced-lip-sync/{id}".</summary>
    public required string Path { get; init; }

    /// <summary>What names the operation everywhere, in the profile too: "GET /klingai/v1/videos/advanced-lip-sync/{id}".</summary>
    public string Key => Method + " " + Path;

    /// <summary>The document's operationId; null in Apifox documents.</summary>
    public string? OperationId { get; init; }

    /// <summary>The name in code that the document asks for (x-specular-name); null when it does not.</summary>
    public string? NameOverride { get; init; }

    /// <summary>The summary: "Identify-Face(对口型-人脸识别)".</summary>
    public string Summary { get; init; } = "";

    /// <summary>The description, as written.</summary>
    public string Description { get; init; } = "";

    /// <summary>The tags, as written.</summary>
    public ValueList<string> Tags { get; init; } = [];

    /// <summary>The folder (x-apifox-folder), separated by "/"; else the first tag; else "".</summary>
    public string Folder { get; init; } = "";

    /// <summary>True when the document says deprecated, or Apifox's status says deprecated or obsolete.</summary>
    public bool IsDeprecated { get; init; }

    /// <summary>Apifox's status ("released", "developing"); "" when there is none.</summary>
    public string Status { get; init; } = "";

    /// <summary>Where Apifox runs it (x-run-in-apifox); "" when there is none.</summary>
    public string RunLink { get; init; } = "";

    /// <summary>True when it comes from a supplement, not from a published document.</summary>
    public bool IsSupplement { get; init; }

    /// <summary>Path-level and own parameters, merged, in the document's order. All are here; <see cref="Parameter.Role"/> says which are in signatures.</summary>
    public ValueList<Parameter> Parameters { get; init; } = [];

    /// <summary>The body, or null.</summary>
    public RequestBody? Body { get; init; }

    /// <summary>The answers, in the document's order.</summary>
    public ValueList<Response> Responses { get; init; } = [];

    /// <summary>What the service sends to addresses that a call gives, in the document's order.</summary>
    public ValueList<Webhook> Callbacks { get; init; } = [];

    /// <summary>Alternatives, each a set of schemes; null when the operation says nothing, empty when it says none.</summary>
    public ValueList<SecurityRequirement>? Security { get; init; }

    /// <summary>The servers of this operation where they differ from the contract's; else empty.</summary>
    public ValueList<ApiServer> Servers { get; init; } = [];

    /// <summary>The envelope its success answer comes in; null when nothing is unwrapped.</summary>
    public Envelope? Envelope { get; init; }

    /// <summary>The price of one call, read from the prose or the profile; null when nothing says so.</summary>
    public Price? Price { get; init; }
}
