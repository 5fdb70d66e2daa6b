namespace Specular.Specification.Baselines;

/// <summary>The words of a baseline file.</summary>
internal static class BaselineForm
{
    /// <summary>The key at the root that says what the file is; its value is <see cref="Kind"/>.</summary>
    public const string Marker = "specular";

    public const string Kind = "baseline";

    public const string Version = "version";

    public const long CurrentVersion = 1;

    public const string Accepted = "accepted";

    public const string Id = "id";

    public const string Document = "document";

    public const string Pointer = "pointer";

    public const string Message = "message";
}
