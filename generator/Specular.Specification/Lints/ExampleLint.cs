using Specular.Specification.Contract;
using Specular.Specification.Documents;
using Specular.Specification.Inference;
using Specular.Specification.Problems;
using Specular.Specification.Validation;
using Specular.Specification.Values;

namespace Specular.Specification.Lints;

/// <summary>Examples that break the schemas they stand beside, and schemas nothing can be checked against.</summary>
internal sealed class ExampleLint(BoundDocument document, ProblemCollector problems)
{
    // A schema that does not compile fails again wherever it is referred to; these tell enough.
    private const int MostFailures = 20;

    // The first violations tell what is wrong with an example; the rest usually follow from them.
    private const int MostViolations = 3;

    private readonly SchemaGraph _graph = new(new ApiContract { Name = "", Schemas = document.Schemas });
    private readonly Dictionary<SchemaDirection, SchemaCompiler> _compilers = [];
    private int _failures;

    public void Check()
    {
        foreach (var operation in document.Operations)
        {
            foreach (var parameter in operation.Parameters.Where(p => p.Role == ParameterRole.Argument))
            {
                Check(parameter.Schema, parameter.Examples, SchemaDirection.Request);
            }

            foreach (var content in operation.Body?.Content.Where(c => c.IsJson) ?? [])
            {
                Check(content.Schema, content.Examples, SchemaDirection.Request);
            }

            foreach (var content in operation.Responses.SelectMany(r => r.Content).Where(c => c.IsJson))
            {
                Check(content.Schema, content.Examples, SchemaDirection.Response);
            }
        }
    }

    private void Check(Schema? schema, ValueList<Example> examples, SchemaDirection direction)
    {
        if (schema is null || _failures > MostFailures || Compile(schema, direction) is not { } compiled)
        {
            return;
        }

        foreach (var example in examples)
        {
            // A body's example given as text is how it looks on the wire; it is no string by the schema.
            var value = example.Value is JsonString text && Reading.DocumentTextReader.ReadJson(text.Value) is { } parsed ? parsed : example.Value;
            var violations = SchemaValidator.Of(compiled).Validate(value);
            if (violations.Count > 0)
            {
                var messages = string.Join("; ", violations.Take(MostViolations).Select(v => v.Message));
                problems.Add(new Problem(ProblemCatalog.ExampleAgainstSchema, PlaceOf(example, violations[0]), [messages]));
            }
        }
    }

    private static SourceReference PlaceOf(Example example, Violation violation) =>
        example.Value is JsonString ? example.Source : example.Source with { Pointer = example.Source.Pointer + violation.Pointer };

    private CompiledSchema? Compile(Schema schema, SchemaDirection direction)
    {
        if (!_compilers.TryGetValue(direction, out var compiler))
        {
            _compilers[direction] = compiler = new(_graph, direction);
        }

        try
        {
            return compiler.Compile(schema);
        }
        catch (SchemaNotCompilableException e)
        {
            // What the compiler had begun is of no use any more.
            _compilers.Remove(direction);
            _failures++;
            problems.Add(new Problem(ProblemCatalog.UncheckableSchema, e.Place, [e.Reason]));
            return null;
        }
    }
}
