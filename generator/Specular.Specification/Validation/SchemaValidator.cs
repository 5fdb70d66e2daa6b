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

    /// <summary>What is compiled already.</summary>
    internal static SchemaValidator Of(CompiledSchema schema) => new(schema, []);

    /// <summary>
    /// All violations, in the value's order; at most 100. A missing member is reported where it is missing: "/session_id: expected a string (required), found nothing".
    /// </summary>
    public IReadOnlyList<Violation> Validate(JsonValue value)
    {
        var run = ValidationRun.Rent();
        TreeInstanceReader.Read(value, run.Tape);
        var violations = Validate(run);
        run.Release();
        return violations;
    }

    /// <summary>The same for the value on a run's tape.</summary>
    internal IReadOnlyList<Violation> Validate(ValidationRun run) => run.Check(_schema, _exclusives);

#if !NETSTANDARD2_0
    /// <summary>
    /// The same for JSON text in UTF-8, without a tree; what holds costs no object. Text that is no JSON is one violation, with the keyword "json". Of members of
    /// one name the last counts.
    /// </summary>
    public IReadOnlyList<Violation> Validate(ReadOnlyMemory<byte> utf8Json)
    {
        var run = ValidationRun.Rent();
        var violations = Utf8InstanceReader.TryRead(utf8Json, run.Tape, out var fault)
            ? Validate(run)
            : [new Violation("", "json", "JSON text", fault!)];
        run.Release();
        return violations;
    }
#endif
}
