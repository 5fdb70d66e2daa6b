using Specular.Specification.Contract;
using Specular.Specification.Inference;
using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>A schema compiled once, that finds all violations in a value. Safe to use from many threads.</summary>
public sealed class SchemaValidator
{
    private readonly CompiledSchema _schema;
    private readonly IReadOnlyList<ExclusiveMembers> _exclusives;

    private SchemaValidator(CompiledSchema schema, IReadOnlyList<ExclusiveMembers> exclusives)
    {
        _schema = schema;
        _exclusives = exclusives;
    }

    /// <summary>Compiles a schema. Throws <see cref="SchemaNotCompilableException"/> when it cannot be checked (a regular expression that is none ...).</summary>
    public static SchemaValidator Compile(Schema schema, ApiContract contract) => Compile(schema, contract, SchemaDirection.None);

    /// <summary>Compiles a schema for values that travel one way: readOnly and writeOnly count.</summary>
    public static SchemaValidator Compile(Schema schema, ApiContract contract, SchemaDirection direction) =>
        Compile(schema, new SchemaGraph(contract), direction, []);

    internal static SchemaValidator Compile(Schema schema, SchemaGraph graph, SchemaDirection direction, IReadOnlyList<ExclusiveMembers> exclusives) =>
        new(new SchemaCompiler(graph, direction).Compile(schema), exclusives);

    /// <summary>
    /// All violations, in the value's order; at most 100. A missing member is reported where it is missing: "/session_id: expected a string (required), found nothing".
    /// </summary>
    public IReadOnlyList<Violation> Validate(JsonValue value)
    {
        var run = new ValidationRun(_exclusives);
        _schema.Check(value, run, null);
        return run.Violations;
    }
}
