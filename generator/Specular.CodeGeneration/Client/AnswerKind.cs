namespace Specular.CodeGeneration.Client;

/// <summary>What an answer is read as.</summary>
public enum AnswerKind
{
    /// <summary>Nothing but that the call went well.</summary>
    None,

    /// <summary>JSON.</summary>
    Json,

    /// <summary>Text.</summary>
    Text,

    /// <summary>Bytes that are read as they come.</summary>
    Download,

    /// <summary>Items that are read as they come: server-sent events, or lines of JSON.</summary>
    Stream,
}
