namespace Specular.Mocking.Admin;

/// <summary>An admin request that cannot be done; becomes a problem+json answer.</summary>
internal sealed class AdminProblemException(int status, string title, string detail) : Exception(detail)
{
    /// <summary>The HTTP status.</summary>
    public int Status { get; } = status;

    /// <summary>A few words.</summary>
    public string Title { get; } = title;

    /// <summary>A request that says something that cannot be.</summary>
    public static AdminProblemException BadRequest(string detail) => new(400, "Bad request", detail);

    /// <summary>A request that the simulator refused. What .NET appends to the message names a parameter of ours, and nothing in the request.</summary>
    public static AdminProblemException BadRequest(ArgumentException e) => BadRequest(e.Message.Replace($" (Parameter '{e.ParamName}')", "", StringComparison.Ordinal));
}
