namespace Specular;

/// <summary>A body that can be made anew for each attempt.</summary>
internal abstract class RequestBodySource
{
    /// <summary>Whether the body can be sent more than once.</summary>
    public abstract bool IsRepeatable { get; }

    /// <summary>Makes the content of one attempt, and checks what can be checked before sending.</summary>
    public abstract HttpContent CreateContent();
}
