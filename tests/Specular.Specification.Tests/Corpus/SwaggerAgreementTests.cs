using System.Text;
using System.Text.RegularExpressions;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using Specular.Specification.Contract;
using Specular.Specification.Documents;
using Specular.Specification.Reading;
using Xunit;

namespace Specular.Specification.Tests.Corpus;

/// <summary>
/// Swagger 2.0 documents as we read them beside Microsoft.OpenApi's reading of the same tree: operations, parameters, bodies and answers. What differs is named with its reason, or fails.
/// </summary>
public sealed class SwaggerAgreementTests(ITestOutputHelper output)
{
    // What they do otherwise, and why we do not. The fact ends a line "ours ..." or "theirs ...".
    private static readonly (string Reason, Regex Fact)[] s_reasons =
    [
        ("they give an answer without a schema a media type", Of(@"^theirs .* gives \w+ .+ nothing$")),
        ("they take a list without a collectionFormat as multi; 2.0 says csv", Of(@"^(ours|theirs) .* array\(\).* form (False|True)$")),
        ("they give a file as JSON; bytes are none", Of(@"^(ours .* application/octet-stream|theirs .* application/json) string\(\)$")),
        ("they send a form as JSON where the document's consumes has it too", Of(@"^theirs .* takes application/(json|octet-stream) object\(.*\)$")),
        ("they do not see consumes and produces that stand behind what needs them", Of(@"^(ours|theirs) .* (takes|gives \w+) application/(jwt|json) \S+$")),
        ("they do not let an empty list take away the document's media types", Of(@"^(ours|theirs) .* gives 200 application/(json|global_produces) integer\(\)$")),
        ("they do not know a media type for forms by its ending", Of(@"^ours .* takes application/\S*\+x-www-form-urlencoded\S* object\(.*\)$")),
        ("they do not follow a shared form field", Of(@"^(ours .* takes application/x-www-form-urlencoded .*|theirs .*  optional nothing  False|theirs .* takes application/json string\(\))$")),
        ("they neither add an undeclared variable of a path nor drop one that the path does not have", Of(@"^(ours|theirs) .* path \S+ required \S+ simple False$")),
        ("they do not follow a reference from one path to another", Of(@"^ours .* GET /foo2( gives 200)?$")),
    ];

    [Fact]
    public void BothReadersFindTheSameInEverySwaggerDocument()
    {
        Assert.SkipWhen(Repository.Corpus is null, "the corpus is not here; SPECULAR_CORPUS names its folder");
        var documents = 0;
        var facts = 0;
        var differences = new List<string>();
        foreach (var file in Files("openapi/dev").Concat(Files("openapi/edge")))
        {
            var source = new SourceDocument(Path.GetFileName(file), File.ReadAllText(file));
            var bound = ContractReader.Bind(source);

            // What other documents hold is not theirs to see here.
            if (!bound.Document.Dialect.StartsWith("Swagger", StringComparison.Ordinal) || bound.Problems.Any(p => p.Descriptor.Id == "SPEC1021") || Theirs(source) is not { } theirs)
            {
                continue;
            }

            documents++;
            var ours = bound.Operations.SelectMany(FactsOf).ToHashSet(StringComparer.Ordinal);
            facts += ours.Count;
            differences.AddRange(ours.Except(theirs).Select(f => $"ours {source.Name}: {f}"));
            differences.AddRange(theirs.Except(ours).Select(f => $"theirs {source.Name}: {f}"));
        }

        output.WriteLine($"{documents} documents, {facts} facts, {differences.Count} differences");
        foreach (var reason in differences.GroupBy(ReasonOf, StringComparer.Ordinal).Where(g => g.Key.Length > 0).OrderByDescending(g => g.Count()))
        {
            output.WriteLine($"{reason.Count(),5} {reason.Key}");
        }

        Assert.True(documents > 50, $"only {documents} documents were compared");
        Assert.DoesNotContain(differences, d => ReasonOf(d).Length == 0);
    }

    private static string ReasonOf(string difference) => s_reasons.FirstOrDefault(r => r.Fact.IsMatch(difference)).Reason ?? "";

    private static Regex Of(string pattern) => new(pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromMinutes(1));

    private static IEnumerable<string> FactsOf(Operation operation)
    {
        yield return operation.Key;
        foreach (var parameter in operation.Parameters)
        {
            yield return $"{operation.Key} {parameter.Location.ToString().ToLowerInvariant()} {parameter.Name} {(parameter.IsRequired ? "required" : "optional")} {Shape(parameter.Schema)} {parameter.Style} {parameter.Explode}";
        }

        foreach (var content in operation.Body?.Content ?? [])
        {
            yield return $"{operation.Key} takes {content.MediaType} {Shape(content.Schema)}";
        }

        foreach (var response in operation.Responses)
        {
            yield return $"{operation.Key} gives {response.Status}";
            foreach (var content in response.Content)
            {
                yield return $"{operation.Key} gives {response.Status} {content.MediaType} {Shape(content.Schema)}";
            }
        }
    }

    private static string Shape(Schema? schema) => schema switch
    {
        null => "nothing",
        { Reference: { } id } => id[(id.LastIndexOf('/') + 1)..],
        _ => $"{(schema.Types & ~SchemaTypes.Null).ToString().ToLowerInvariant().Replace("none", "any", StringComparison.Ordinal)}({string.Join(",", schema.Properties.Select(p => p.Name).Order(StringComparer.Ordinal))})"
            + (schema.Items is null ? "" : "[" + Shape(schema.Items) + "]"),
    };

    private static HashSet<string>? Theirs(SourceDocument source)
    {
        var settings = new OpenApiReaderSettings { LoadExternalRefs = false, DefaultContentType = ["application/json"] };
        settings.AddJsonReader();
        try
        {
            using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(DocumentTextReader.Read(source.Text).Root!.ToJsonValue().ToJson()));
            var document = OpenApiModelFactory.Load(bytes, OpenApiConstants.Json, settings).Document;
            return document is null ? null : [.. document.Paths.SelectMany(p => p.Value.Operations?.SelectMany(o => FactsOf(p.Key, p.Value, o.Key.Method, o.Value)) ?? [])];
        }
#pragma warning disable CA1031 // It throws for documents that it does not expect.
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }

    private static IEnumerable<string> FactsOf(string path, IOpenApiPathItem item, string method, OpenApiOperation operation)
    {
        var key = $"{method} {path}";
        yield return key;
        var own = operation.Parameters ?? [];
        foreach (var parameter in own.Concat((item.Parameters ?? []).Where(p => !own.Any(o => o.Name == p.Name && o.In == p.In))))
        {
            yield return $"{key} {parameter.In.ToString()!.ToLowerInvariant()} {parameter.Name} {(parameter.Required ? "required" : "optional")} {Shape(parameter.Schema)} {Text(parameter.Style)} {parameter.Explode}";
        }

        foreach (var content in operation.RequestBody?.Content ?? new Dictionary<string, IOpenApiMediaType>())
        {
            yield return $"{key} takes {content.Key} {Shape(content.Value.Schema)}";
        }

        foreach (var response in operation.Responses ?? [])
        {
            yield return $"{key} gives {response.Key}";
            foreach (var content in response.Value.Content ?? new Dictionary<string, IOpenApiMediaType>())
            {
                yield return $"{key} gives {response.Key} {content.Key} {Shape(content.Value.Schema)}";
            }
        }
    }

    private static string Text(ParameterStyle? style) => style is { } s ? char.ToLowerInvariant(s.ToString()[0]) + s.ToString()[1..] : "";

    private static string Shape(IOpenApiSchema? schema) => schema switch
    {
        null => "nothing",
        OpenApiSchemaReference reference => reference.Reference.Id ?? "",
        _ => $"{(TypeOf(schema))}({string.Join(",", (schema.Properties?.Keys ?? []).Order(StringComparer.Ordinal))})"
            + (schema.Items is null ? "" : "[" + Shape(schema.Items) + "]"),
    };

    private static string TypeOf(IOpenApiSchema schema) => schema.Type is null or JsonSchemaType.Null ? "any" : (schema.Type.Value & ~JsonSchemaType.Null).ToString().ToLowerInvariant();

    private static IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(Path.Combine(Repository.Corpus!, folder), "*", SearchOption.AllDirectories)
        .Where(f => Path.GetExtension(f) is ".yaml" or ".yml" or ".json").Order(StringComparer.Ordinal);
}
