using Specular.Specification.Contract;
using Specular.Specification.Nodes;
using Specular.Specification.Problems;
using Specular.Specification.Validation;
using Specular.Specification.Values;

namespace Specular.Specification.Lints.Examples;

/// <summary>Examples and defaults that break the schemas they stand beside, and schemas nothing can be checked against.</summary>
internal sealed class ExampleLint(PublishedPage page, ProblemCollector problems, LintReport report)
{
    // A schema that does not compile fails again wherever it is referred to; these tell enough.
    private const int MostFailures = 20;

    // The first violations tell what is wrong with an example; the rest usually follow from them.
    private const int MostViolations = 3;

    private readonly Dictionary<SchemaDirection, SchemaCompiler> _compilers = [];
    private int _failures;

    public void Check()
    {
        foreach (var operation in page.Document.Operations)
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

        foreach (var place in page.Schemas)
        {
            CheckOwn(place);
        }
    }

    // What a schema says of its own values: each by itself, whoever refers to it.
    private void CheckOwn(SchemaPlace place)
    {
        var schema = place.Schema;
        if ((schema.Default is null && schema.Examples.Count == 0) || _failures > MostFailures || Compile(schema, SchemaDirection.None) is not { } compiled)
        {
            return;
        }

        // A default of one arm of a union may be meant for the whole of it.
        if (place.Name.Length > 0 && schema.Default is { } given && SchemaValidator.Of(compiled).Validate(given) is { Count: > 0 } broken)
        {
            report.Add(ProblemCatalog.DefaultAgainstSchema, schema.Source.Child("default"), place.Label, broken[0].Message);
        }

        for (var i = 0; i < schema.Examples.Count; i++)
        {
            if (SchemaValidator.Of(compiled).Validate(schema.Examples[i]) is { Count: > 0 } violations)
            {
                report.Add(ProblemCatalog.ExampleAgainstSchema, PlaceOf(schema, i), Words(violations));
                return;
            }
        }
    }

    // "example" is the first of them where both are there.
    private SourceReference PlaceOf(Schema schema, int index)
    {
        var hasOne = page.NodeAt(schema.Source) is ObjectNode node && node.Find("example") is not null;
        return hasOne && index == 0 ? schema.Source.Child("example") : schema.Source.Child("examples").Child(hasOne ? index - 1 : index);
    }

    private static string Words(IReadOnlyList<Violation> violations) => string.Join("; ", violations.Take(MostViolations).Select(v => v.Message));

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
                problems.Add(new Problem(ProblemCatalog.ExampleAgainstSchema, PlaceOf(example, violations[0]), [Words(violations)]));
            }
        }
    }

    private static SourceReference PlaceOf(Example example, Violation violation) =>
        example.Value is JsonString ? example.Source : example.Source with { Pointer = example.Source.Pointer + violation.Pointer };

    private CompiledSchema? Compile(Schema schema, SchemaDirection direction)
    {
        if (!_compilers.TryGetValue(direction, out var compiler))
        {
            _compilers[direction] = compiler = new(page.Graph, direction);
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
