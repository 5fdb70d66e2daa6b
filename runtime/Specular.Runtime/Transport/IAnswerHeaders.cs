namespace Specular;

/// <summary>The headers that the documents have for an answer. Generated types are such; <see cref="ApiResponse{T}.GetHeaders{THeaders}"/> reads them.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IAnswerHeaders<TSelf>
    where TSelf : IAnswerHeaders<TSelf>
{
    /// <summary>Reads them. A header that is missing, or is not what the documents say, is null.</summary>
    static abstract TSelf Read(AnswerHeaders headers);
}
