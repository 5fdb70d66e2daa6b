using System.Text.Json.Nodes;
using Specular.Specification.Contract;
using Specular.Specification.Documents;
using Specular.Specification.Problems;

namespace Specular.Specification.Tests.Inference;

/// <summary>Writes a small OpenAPI document, operation by operation, and reads it.</summary>
internal sealed class ApiText
{
    private readonly JsonObject _paths = [];
    private readonly JsonObject _securitySchemes = [];
    private string? _profile;

    /// <summary>Adds an operation. Schemas are JSON; path parameters follow from the path.</summary>
    public ApiText Add(string key, string? request = null, string? answer = null, string? example = null, string summary = "", string description = "",
        string folder = "", string[]? query = null, string? parameters = null, string? security = null)
    {
        var (method, path) = (key.Split(' ')[0].ToLowerInvariant(), key.Split(' ')[1]);
        var list = parameters is null ? [] : JsonNode.Parse(parameters)!.AsArray();
        foreach (var name in query ?? [])
        {
            list.Add(new JsonObject { ["name"] = name, ["in"] = "query", ["schema"] = new JsonObject { ["type"] = "string" } });
        }

        foreach (var segment in path.Split('/').Where(s => s.StartsWith('{')))
        {
            list.Add(new JsonObject { ["name"] = segment.Trim('{', '}'), ["in"] = "path", ["required"] = true, ["schema"] = new JsonObject { ["type"] = "string" } });
        }

        var json = new JsonObject();
        if (answer is not null)
        {
            json["schema"] = JsonNode.Parse(answer);
        }

        if (example is not null)
        {
            json["example"] = JsonNode.Parse(example);
        }

        var operation = new JsonObject
        {
            ["summary"] = summary,
            ["description"] = description,
            ["x-apifox-folder"] = folder,
            ["parameters"] = list,
            ["responses"] = new JsonObject { ["200"] = new JsonObject { ["description"] = "", ["content"] = new JsonObject { ["application/json"] = json } } },
        };
        if (request is not null)
        {
            operation["requestBody"] = new JsonObject { ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = JsonNode.Parse(request) } } };
        }

        if (security is not null)
        {
            operation["security"] = JsonNode.Parse(security);
        }

        if (_paths[path] is not JsonObject item)
        {
            _paths[path] = item = [];
        }

        item[method] = operation;
        return this;
    }

    public ApiText Scheme(string id, string json)
    {
        _securitySchemes[id] = JsonNode.Parse(json);
        return this;
    }

    /// <summary>Adds a profile; YAML without its first line.</summary>
    public ApiText Profile(string yaml)
    {
        _profile = "specular: profile\n" + yaml;
        return this;
    }

    public ContractResult Read()
    {
        var document = new JsonObject
        {
            ["openapi"] = "3.0.3",
            ["info"] = new JsonObject { ["title"] = "t", ["version"] = "1" },
            ["paths"] = _paths.DeepClone(),
            ["components"] = new JsonObject { ["securitySchemes"] = _securitySchemes.DeepClone() },
        };
        List<SourceDocument> documents = [new("api.json", document.ToJsonString())];
        if (_profile is not null)
        {
            documents.Add(new("api.profile.yaml", _profile));
        }

        return ContractReader.Read("api", documents);
    }

    public ApiContract Contract() => Read().Contract;

    public string[] ProblemIds() => Read().Problems.Where(IsOurs).Select(p => p.Descriptor.Id).ToArray();

    /// <summary>An object schema of string members by their names ("id status") and of others as JSON.</summary>
    public static string Members(string names, params string[] more) => Wrap(names.Split(' ').Select(n => Text(n)).Concat(more));

    /// <summary>An object schema of members as JSON.</summary>
    public static string Wrap(params IEnumerable<string> members) => "{\"type\":\"object\",\"properties\":{" + string.Join(',', members) + "}}";

    /// <summary>A member with a schema.</summary>
    public static string Member(string name, string schema) => $"\"{name}\":{schema}";

    /// <summary>A string member, described.</summary>
    public static string Text(string name, string description = "") => Member(name, $"{{\"type\":\"string\",\"description\":\"{description}\"}}");

    /// <summary>An integer member, described.</summary>
    public static string Number(string name, string description = "") => Member(name, $"{{\"type\":\"integer\",\"description\":\"{description}\"}}");

    /// <summary>A string member with an enum.</summary>
    public static string Enum(string name, string values) =>
        Member(name, $"{{\"type\":\"string\",\"enum\":[{string.Join(',', values.Split(' ').Select(v => $"\"{v}\""))}]}}");

    private static bool IsOurs(Problem problem) =>
        problem.Descriptor.Id.StartsWith("SPEC31", StringComparison.Ordinal) || problem.Descriptor.Id.StartsWith("SPEC42", StringComparison.Ordinal);
}
