using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Specular.Generator.Testing;
using Xunit;

namespace Specular.Generator.Tests.Hostile;

/// <summary>
/// Names that generated code has already. They are read from generated code itself, so that what an emitter adds is tried as well: whatever a document calls an operation, a parameter, a type or
/// a member, it compiles.
/// </summary>
public sealed class TakenNameTests
{
    private static readonly string[] Words =
    [
        "Task", "String", "Type", "Object", "Exception", "List", "Uri", "Enum", "Nullable", "Void", "Action", "Func", "Attribute", "Version", "Guid", "DayOfWeek", "Encoding",
        "GetHashCode", "ToString", "Equals", "GetType", "MemberwiseClone", "Finalize", "ReferenceEquals",
        "AdditionalProperties", "Codec", "Instance", "Operations", "Contract", "Tables", "TaskDescriptors", "Empty", "FromOther", "TryGet", "Match", "Other", "FromString", "Value", "IsKnown", "KnownValues",
        "Dispose", "DisposeAsync", "All", "Default", "Options", "Server", "Json", "Extensions", "Transport", "Request", "Result", "Response", "Item", "Body", "Built",
        "record", "field", "value", "partial", "async", "await", "nameof", "var", "dynamic", "required", "scoped", "file", "global", "where", "class", "__arglist", "args", "from", "select", "with", "not", "and",
        "request", "options", "cancellationToken", "token", "built", "body", "item", "context", "reader", "writer", "hint", "member", "other", "obj", "left", "right", "form", "transport", "receipt",
        "", "-", "🎉", "❤️", "é", "e\u0301", "E\u0301", "a-b", "a_b", "aB", "a.b", "A B", "1", "01", "1.0", "10", "用户", "名前", "a\u200Bb", "\u202Eab",
    ];

    private static readonly GeneratorRun Rich = new GeneratorSession([
        .. MarkedDocument.With("", "").Select((d, i) => new SpecDocument(i == 0 ? "specs/api.json" : d.Name, d.Text, "Sample", "SampleClient")),
    ]).Run();

    private static readonly GeneratorRun Tasks = new GeneratorSession(SpecDocument.Surface("kling-302", "Sample", "SampleClient")).Run();

    [Fact]
    public void ParametersMayBeCalledAsWhatMethodsUse()
    {
        var taken = Nodes<ParameterSyntax>().Select(p => p.Identifier.ValueText)
            .Concat(Nodes<VariableDeclaratorSyntax>().Select(v => v.Identifier.ValueText))
            .Concat(Nodes<SingleVariableDesignationSyntax>().Select(v => v.Identifier.ValueText))
            .Concat(Words).Where(n => n.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        object Parameter(string name, int i) => new
        {
            name,
            @in = i % 3 == 0 ? "header" : "query",
            required = i % 2 == 0,
            schema = i % 4 == 0 ? (object)new { type = "array", items = new { type = "integer" } } : i % 4 == 1 ? new { type = "string", @enum = new[] { "a", "b" } } : new { type = "string" },
        };
        var schema = new { type = "object", properties = new { a = new { type = "string" } } };
        object Operation(string id, string? media, bool required, int start) => new
        {
            operationId = id,
            parameters = taken.Select((n, i) => Parameter(n, i + start)).ToArray(),
            requestBody = media is null ? null : new { required, content = new Dictionary<string, object> { [media] = new { schema } } },
            responses = Ok(schema),
        };
        var paths = new Dictionary<string, object>
        {
            ["/none"] = new { get = Operation("none", null, false, 0) },
            ["/required"] = new { post = Operation("required", "application/json", true, 1) },
            ["/optional"] = new { post = Operation("optional", "application/json", false, 2) },
            ["/form"] = new { post = Operation("form", "application/x-www-form-urlencoded", true, 3) },
            ["/multipart"] = new { post = Operation("multipart", "multipart/form-data", false, 0) },
            ["/text"] = new { post = Operation("text", "text/plain", false, 1) },
            ["/bytes"] = new { post = Operation("bytes", "application/octet-stream", true, 2) },
        };

        AssertCompiles(paths, []);
    }

    [Fact]
    public void OperationsMayBeCalledAsWhatTheClientHas()
    {
        var taken = Nodes<ClassDeclarationSyntax>().Where(c => c.Identifier.ValueText == "SampleClient").SelectMany(c => c.DescendantNodes()).OfType<MemberDeclarationSyntax>().Select(NameOf)
            .Concat(Words).SelectMany(n => new[] { n, n.Replace("Async", "", StringComparison.Ordinal) })
            .SelectMany(n => new[] { n, n + "Raw", "Check" + n, "Start" + n, "Resume" + n, "Build" + n }).Distinct(StringComparer.Ordinal).ToArray();
        var paths = new Dictionary<string, object>();
        for (var i = 0; i < taken.Length; i++)
        {
            paths["/p" + i] = new { get = new { operationId = taken[i], responses = Ok(new { type = "string" }) } };
        }

        AssertCompiles(paths, []);
    }

    [Fact]
    public void TypesMayBeCalledAsWhatIsGenerated()
    {
        var taken = Nodes<BaseTypeDeclarationSyntax>().Select(t => t.Identifier.ValueText).Concat(Words).Concat(["Pet", "PetCodec", "pet", "A-Codec", "A.", "FromPet", "TryGetPet"])
            .SelectMany(n => new[] { n, n + "Codec" }).Distinct(StringComparer.Ordinal).ToArray();
        var schemas = new Dictionary<string, object>();
        for (var i = 0; i < taken.Length; i++)
        {
            schemas[taken[i]] = (i % 3) switch
            {
                0 => new { type = "object", properties = new { a = new { type = "string" } } },
                1 => new { type = "string", @enum = new[] { "a", "b" } },
                _ => (object)new { oneOf = new object[] { new { type = "string" }, new { type = "object", title = "Pet", required = new[] { "b" }, properties = new { b = new { type = "string" } } } } },
            };
        }

        AssertCompiles(Using(schemas), schemas);
    }

    [Fact]
    public void MembersWordsAndFormsMayBeCalledAsWhatTheirTypeHas()
    {
        var taken = Nodes<BaseTypeDeclarationSyntax>().SelectMany(t => t.DescendantNodes()).OfType<MemberDeclarationSyntax>().Select(NameOf).Concat(Words).Distinct(StringComparer.Ordinal).ToArray();
        var schemas = new Dictionary<string, object>
        {
            ["Members"] = new { type = "object", required = taken.Where((_, i) => i % 2 == 0), properties = taken.ToDictionary(n => n, n => new { type = n.Length % 2 == 0 ? "string" : "integer" }, StringComparer.Ordinal) },
            ["Words"] = new { type = "string", @enum = taken },
            ["ToString"] = new { type = "object", properties = new { ToString = new { type = "string" }, to_string = new { type = "string" } } },
        };
        foreach (var name in taken.Where(n => n.Length > 0 && !schemas.ContainsKey(n)))
        {
            schemas[name] = new { type = "object", required = new[] { "is" + name }, properties = new Dictionary<string, object> { ["is" + name] = new { type = "string" }, [name] = new { type = "string" } } };
        }

        schemas["Forms"] = new { oneOf = schemas.Keys.Select(k => new Dictionary<string, string> { ["$ref"] = "#/components/schemas/" + Pointer(k) }).ToArray() };

        AssertCompiles(Using(schemas), schemas);
    }

    [Fact]
    public void TasksMayBeCalledAsWhatEveryClassHas()
    {
        string[] names = ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString", "Operations", "Contract", "Tables", "TaskDescriptors", "Webhooks", "class", "Instance"];
        var status = new { type = "string", @enum = new[] { "submitted", "processing", "succeed", "failed" } };
        var state = new { type = "object", properties = new { task_id = new { type = "string" }, task_status = status } };
        var paths = new Dictionary<string, object>();
        foreach (var name in names)
        {
            paths["/v1/" + name] = new { post = new { operationId = "create " + name, responses = Ok(state) } };
            paths["/v1/" + name + "/{task_id}"] = new { get = new { operationId = "get " + name, parameters = new[] { new { name = "task_id", @in = "path", required = true, schema = new { type = "string" } } }, responses = Ok(state) } };
        }

        var run = AssertCompiles(paths, []);
        Assert.All(names.Where(n => n != "class"), name => Assert.Contains("Start" + name, run.AllText, StringComparison.Ordinal));
    }

    private static IEnumerable<T> Nodes<T>()
        where T : SyntaxNode => new[] { Rich, Tasks }.SelectMany(r => r.Result.GeneratedSources).SelectMany(s => s.SyntaxTree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes()).OfType<T>();

    private static string NameOf(MemberDeclarationSyntax member) => member switch
    {
        MethodDeclarationSyntax m => m.Identifier.ValueText,
        PropertyDeclarationSyntax p => p.Identifier.ValueText,
        FieldDeclarationSyntax f => f.Declaration.Variables[0].Identifier.ValueText,
        BaseTypeDeclarationSyntax t => t.Identifier.ValueText,
        _ => "Constructor",
    };

    private static Dictionary<string, object> Using(Dictionary<string, object> schemas)
    {
        var paths = new Dictionary<string, object>();
        foreach (var (name, i) in schemas.Keys.Select((k, i) => (k, i)))
        {
            paths["/s" + i] = new { get = new { operationId = "use" + i, responses = Ok(new Dictionary<string, string> { ["$ref"] = "#/components/schemas/" + Pointer(name) }) } };
        }

        return paths;
    }

    private static string Pointer(string name) => Uri.EscapeDataString(name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));

    private static Dictionary<string, object> Ok(object schema) => new() { ["200"] = new { description = "ok", content = Json(schema) } };

    private static Dictionary<string, object> Json(object schema) => new() { ["application/json"] = new { schema } };

    private static GeneratorRun AssertCompiles(Dictionary<string, object> paths, Dictionary<string, object> schemas)
    {
        var document = JsonSerializer.Serialize(new { openapi = "3.1.0", info = new { title = "Names", version = "1" }, servers = new[] { new { url = "https://example.com" } }, paths, components = new { schemas } });
        var run = new GeneratorSession([new SpecDocument("specs/api.json", document, "Sample", "SampleClient")]).Run();

        var findings = run.CompilerFindings();
        Assert.True(findings.Count == 0, string.Join("\n", findings.Take(5)));
        Assert.DoesNotContain(run.Problems, p => p.Id is "SPEC9001" or "SPEC1002");
        Assert.NotEmpty(run.Files);
        return run;
    }
}
