using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>A schema compiled once, that finds all violations in a value. Safe to use from many threads.</summary>
public sealed class SchemaValidator
{
    /// <summary>Compiles a schema. Throws <see cref="SchemaNotCompilableException"/> when it cannot be checked (a regular expression that is none ...).</summary>
    public static SchemaValidator Compile(Schema schema, ApiContract contract) => throw new NotSupportedException();

    /// <summary>All violations, in the value's order; at most 100.</summary>
    public IReadOnlyList<Violation> Validate(JsonValue value) => throw new NotSupportedException();
}
