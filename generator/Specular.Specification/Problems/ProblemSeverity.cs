namespace Specular.Specification.Problems;

/// <summary>How bad a problem is by default.</summary>
public enum ProblemSeverity
{
    /// <summary>Worth knowing; a vendor's own mistake in a build.</summary>
    Info,

    /// <summary>Something is not carried over, or will surprise.</summary>
    Warning,

    /// <summary>Nothing can be made of the document or the entry.</summary>
    Error,
}
