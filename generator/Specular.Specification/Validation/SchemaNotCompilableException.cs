using Specular.Specification.Contract;

namespace Specular.Specification.Validation;

/// <summary>A schema that cannot be checked; refused at load, never skipped.</summary>
public sealed class SchemaNotCompilableException(SourceReference source, string reason) : Exception($"{source}: {reason}")
{
    /// <summary>Where the schema, or the keyword in it, stands.</summary>
    public SourceReference Place { get; } = source;

    /// <summary>Why it cannot be checked.</summary>
    public string Reason { get; } = reason;
}
