namespace Specular;

/// <summary>
/// A call that starts a task was sent and no answer came: the task may exist and cost money, so nothing was sent again. The message says how to find out.
/// </summary>
public sealed class CreateOutcomeUnknownException(string message, Exception? innerException = null) : ApiException(message, innerException)
{
    /// <summary>The caller's own id that went with the request; null when there was none.</summary>
    public string? ExternalId { get; init; }
}
