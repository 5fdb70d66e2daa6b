using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Client;

/// <summary>One operation: a plain method, a raw one, a descriptor.</summary>
public sealed record OperationModel
{
    /// <summary>Its name: "IdentifyFace". Methods are named by it.</summary>
    public required string Name { get; init; }

    /// <summary>What names it everywhere: "POST /klingai/v1/videos/identify-face".</summary>
    public required string Key { get; init; }

    /// <summary>The method in capitals.</summary>
    public required string Method { get; init; }

    /// <summary>The path template.</summary>
    public required string Path { get; init; }

    /// <summary>The group it is written with; one file for each group.</summary>
    public required string Group { get; init; }

    /// <summary>Arguments outside the body; required ones first.</summary>
    public ValueList<ParameterModel> Parameters { get; init; } = [];

    /// <summary>The body; null when there is none.</summary>
    public BodyModel? Body { get; init; }

    /// <summary>The ways its answer is read, at least one, that of its own name first.</summary>
    public ValueList<AnswerModel> Answers { get; init; } = [];

    /// <summary>What is typed of its errors, ordered by status.</summary>
    public ValueList<DeclaredErrorModel> DeclaredErrors { get; init; } = [];

    /// <summary>What is typed of its answer's headers; null when the documents have none.</summary>
    public HeadersModel? Headers { get; init; }

    /// <summary>Whether a redirect is one of its answers, without a body.</summary>
    public bool TakesRedirects { get; init; }

    /// <summary>The type of its JSON answer, unwrapped from its envelope; null when it has none.</summary>
    public TypeReference? Result => Answers[0].Kind == AnswerKind.Json ? Answers[0].Type : null;

    /// <summary>The envelope that is unwrapped; null when there is none.</summary>
    public Envelope? Envelope { get; init; }

    /// <summary>The price of one call.</summary>
    public Price? Price { get; init; }

    /// <summary>Whether a call makes a task.</summary>
    public bool CreatesTask { get; init; }

    /// <summary>Whether sending it twice does what sending it once does.</summary>
    public bool IsIdempotent { get; init; }

    /// <summary>Where the body of an operation that makes a task says the caller's own id; null when it does not.</summary>
    public AccessPath? ExternalId { get; init; }

    /// <summary>Alternatives of what its calls carry, each a set of options' properties; null when they carry the main credential, or there is none.</summary>
    public ValueList<ValueList<string>>? Security { get; init; }

    /// <summary>The servers of its own; empty when it has none.</summary>
    public ValueList<ServerModel> Servers { get; init; } = [];

    /// <summary>What the profile says must hold of its requests.</summary>
    public ValueList<RuleModel> Rules { get; init; } = [];

    /// <summary>What schemas say of the values in its requests.</summary>
    public ValueList<SchemaBounds> Bounds { get; init; } = [];

    /// <summary>Whether anything is checked before a request is sent.</summary>
    public bool HasRules => Rules.Count + Bounds.Count > 0;

    /// <summary>The method that tells what would be checked: "CheckIdentifyFace". No other operation has the name.</summary>
    public string CheckName { get; init; } = "";

    /// <summary>What is said of it.</summary>
    public required DocumentationModel Documentation { get; init; }

    /// <summary>Why it is marked obsolete; null when it is not.</summary>
    public string? Deprecation { get; init; }
}
