namespace Specular.Descriptors;

/// <summary>What an operation answers with when it refuses, as the documents have it. See <see cref="ApiException.TryGetError{T}"/>.</summary>
/// <param name="status">The status: "404", "4XX", "default".</param>
public abstract class DeclaredError(string status)
{
    /// <summary>The status: "404", "4XX", "default".</summary>
    public string Status { get; } = status;
}
