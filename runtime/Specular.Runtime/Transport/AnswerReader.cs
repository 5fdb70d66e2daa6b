using System.Net.Http.Headers;
using Specular.Json;
using Specular.Rules;

namespace Specular;

/// <summary>Reads the body of an answer whose HTTP status is a success.</summary>
internal abstract class AnswerReader<T>
{
    /// <summary>Whether the body is JSON, so that HTML, emptiness and the like are told for what they are.</summary>
    public abstract bool ExpectsJson { get; }

    /// <summary>Whether an answer without a body is one: then it is the type's default.</summary>
    public virtual bool AllowsEmpty => false;

    /// <summary>What is asked for where the request does not say.</summary>
    public virtual string Accept => ExpectsJson ? "application/json" : "*/*";

    /// <summary>Opens bodies that are read as they come; null where the whole body is read first.</summary>
    public virtual IStreamedAnswer<T>? Streamed => null;

    /// <summary>Reads the whole body.</summary>
    /// <param name="context">The context, which holds the body.</param>
    /// <param name="headers">The headers of the body.</param>
    /// <exception cref="System.Text.Json.JsonException">The body is not JSON.</exception>
    /// <exception cref="EnvelopeRefusedException">The body says that the call did not go well.</exception>
    public abstract Answer<T> Read(JsonReadContext context, HttpContentHeaders headers);

    /// <summary>What was read as rules look at it; absent where it is no JSON.</summary>
    public virtual RuleValue Inspect(T body) => default;
}
