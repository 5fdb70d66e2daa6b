using Specular.Specification.Nodes;
using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.Specification.Dialects.Apifox;

/// <summary>Apifox's <c>api</c> object, which project exports and page dumps share, to an operation of OpenAPI.</summary>
internal sealed class OperationConverter
{
    private readonly ApifoxConversion _conversion;
    private readonly ParameterConverter _parameters;
    private readonly BodyConverter _bodies;
    private readonly ResponseConverter _responses;
    private readonly SecuritySchemes _security;
    private readonly ProjectServers _servers;

    public OperationConverter(ApifoxConversion conversion, SchemaConverter schemas, SharedResponses shared, SecuritySchemes security, ProjectServers servers)
    {
        var contents = new ContentConverter(schemas, new(conversion));
        _conversion = conversion;
        _parameters = new(conversion, schemas);
        _bodies = new(conversion, _parameters, contents);
        _responses = new(conversion, _parameters, contents, shared);
        _security = security;
        _servers = servers;
    }

    /// <summary>Adds an operation to a page's paths; one without a method or path is reported and left out.</summary>
    /// <param name="api">The operation.</param>
    /// <param name="name">Its name, which is its summary; null when it has none.</param>
    /// <param name="scope">What it has from its folders.</param>
    /// <param name="paths">Takes it.</param>
    public void Convert(ObjectNode api, ScalarNode? name, OperationScope scope, PathsWriter paths)
    {
        if (api.Find("path") is not ScalarNode { Kind: JsonKind.String } written)
        {
            _conversion.Report(ProblemCatalog.MissingMember, name ?? (Node)api, "The operation", "path", "is left out");
            return;
        }

        var path = OperationPath.Of(written.Value, api);
        var methodNode = api.Word("method") ?? ObjectWriter.Text("get", written);
        var method = methodNode.Raw.Trim().ToLowerInvariant();
        if (paths.Find(path.Path, method) is { } earlier)
        {
            _conversion.Report(ProblemCatalog.OperationStandsTwice, written, $"{method.ToUpperInvariant()} {path.Path}", earlier, name?.Raw ?? "");
            return;
        }

        if (path.Path.Length > 1 && written.Value.Trim() is { Length: > 0 } text && path.Address is null && text[0] != '/')
        {
            _conversion.Report(ProblemCatalog.OddPath, written, text, "does not begin with '/'; it is taken as if it did");
        }

        paths.Add(path.Path, written, method, methodNode, name?.Raw ?? "", Write(api, name, scope, path, method));
    }

    private ObjectNode Write(ObjectNode api, ScalarNode? name, OperationScope scope, OperationPath path, string method)
    {
        var written = new ObjectWriter(api).Add("operationId", api.Word("operationId")).Add("summary", name).Add("description", api.Prose("description"));
        var tags = api.Words("tags").Where(t => t.Raw.Trim().Length > 0).ToList<Node>();
        if (tags.Count > 0)
        {
            written.Add("tags", ObjectWriter.List(tags, api.Find("tags")!));
        }

        var status = api.Word("status");
        if (status?.Raw.Trim() is "deprecated" or "obsolete")
        {
            written.Add("deprecated", ObjectWriter.Flag(true, status));
        }

        written.Add("parameters", _parameters.Convert(api, path.Path, Common(api, scope)));
        written.Add("requestBody", _bodies.Convert(api, method));
        written.Add("responses", _responses.Convert(api, scope.Module));
        written.Add("security", _security.Demanded(api) ?? scope.Security);
        written.Add("servers", Servers(api, scope, path));
        if (scope.Folder.Length > 0)
        {
            written.AddText("x-apifox-folder", scope.Folder, api);
        }

        return written.Add("x-apifox-status", status is null ? null : ObjectWriter.Text(status.Raw.Trim(), status)).ToNode();
    }

    private IEnumerable<KeyValuePair<string, ObjectNode>> Common(ObjectNode api, OperationScope scope)
    {
        foreach (var parameter in scope.Common.With(api, _conversion).All)
        {
            _conversion.Spend(api, parameter.Value.Size);
            yield return parameter;
        }
    }

    private ArrayNode? Servers(ObjectNode api, OperationScope scope, OperationPath path)
    {
        if (path.Address is not null)
        {
            return _servers.Own(path.Address, api.Find("path")!);
        }

        var service = api.Id("serverId") is { Length: > 0 } own ? own : scope.Service;
        return service.Length == 0 || string.Equals(service, _servers.DefaultService(scope.Module), StringComparison.Ordinal) ? null : _servers.Of(service);
    }
}
