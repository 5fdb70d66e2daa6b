using Specular.Specification.Values;

namespace Specular.Specification.Contract;

/// <summary>One documented answer.</summary>
public sealed record Response
{
    /// <summary>Where it stands.</summary>
    public required SourceReference Source { get; init; }

    /// <summary>The status as written: "200", "4XX", "default". For Apifox's "x-200:name" it is "200".</summary>
    public required string Status { get; init; }

    /// <summary>The answer's name (x-apifox-name, or what follows "x-200:"); "" when there is none.</summary>
    public string Name { get; init; } = "";

    /// <summary>The description, as written.</summary>
    public string Description { get; init; } = "";

    /// <summary>Headers of the answer.</summary>
    public ValueList<Parameter> Headers { get; init; } = [];

    /// <summary>The media types it may have, the plainest first: the order of a document's members means nothing.</summary>
    public ValueList<MediaContent> Content { get; init; } = [];

    /// <summary>Whether the status is a success: 2xx or 2XX.</summary>
    public bool IsSuccess => Status.Length == 3 && Status[0] == '2';

    /// <summary>The JSON content, or null.</summary>
    public MediaContent? Json => Content.FirstOrDefault(c => c.IsJson);
}
