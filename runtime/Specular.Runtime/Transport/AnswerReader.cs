using Specular.Json;
using Specular.Rules;

namespace Specular;

/// <summary>Reads the body of an answer whose HTTP status is a success.</summary>
internal abstract class AnswerReader<T>
{
    /// <summary>Whether the body is JSON, so that HTML, emptiness and the like are told for what they are.</summary>
    public abstract bool ExpectsJson { get; }

    /// <summary>Reads the body.</summary>
    /// <exception cref="System.Text.Json.JsonException">The body is not JSON.</exception>
    /// <exception cref="EnvelopeRefusedException">The envelope's code is not a success.</exception>
    public abstract Answer<T> Read(JsonReadContext context);

    /// <summary>What was read as rules look at it; absent where it is no JSON.</summary>
    public virtual RuleValue Inspect(T body) => default;
}
