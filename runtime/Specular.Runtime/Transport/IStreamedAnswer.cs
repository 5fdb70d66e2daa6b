namespace Specular;

/// <summary>Turns the open body of an answer into what the caller reads from.</summary>
internal interface IStreamedAnswer<T>
{
    /// <summary>Whether a body of that media type can be what was asked for; one JSON text that states an error is told apart before.</summary>
    bool Suits(string? mediaType);

    /// <summary>Takes the body over.</summary>
    T Open(AnswerBody body);
}
