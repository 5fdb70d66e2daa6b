using Specular.Specification.Nodes;
using Specular.Specification.Problems;

namespace Specular.Specification.Dialects.Apifox;

/// <summary>A project export to OpenAPI: one page for each module.</summary>
internal sealed class ProjectConverter
{
    // Collections of what has no place in a client of HTTP.
    private static readonly string[] s_others = ["socketCollection", "webSocketCollection", "socketIOCollection", "grpcCollection", "mcpClientCollection", "docCollection"];

    private readonly ObjectNode _project;
    private readonly ApifoxConversion _conversion;
    private readonly SchemaConverter _schemas;
    private readonly SecuritySchemes _security;
    private readonly ProjectServers _servers;
    private readonly OperationConverter _operations;

    public ProjectConverter(ObjectNode project, ApifoxConversion conversion)
    {
        _project = project;
        _conversion = conversion;
        _schemas = new(conversion, new SchemaCollection(project, conversion));
        _security = new(project, conversion);
        _servers = new(project, conversion);
        _operations = new(conversion, _schemas, new SharedResponses(project), _security, _servers);
    }

    public IReadOnlyList<ObjectNode> Convert()
    {
        foreach (var name in s_others)
        {
            if (_project.FindMember(name) is { } other && other.Value is ArrayNode roots && roots.Items.OfType<ObjectNode>().Any(HoldsSomething))
            {
                _conversion.Report(ProblemCatalog.NotCarriedOver, other.Value, name);
            }
        }

        var modules = _project.Objects("apiCollection").GroupBy(r => r.Id("moduleId"), StringComparer.Ordinal).Select(g => (Module: g.Key, Roots: g.ToList())).ToList();
        if (modules.Count == 0)
        {
            modules.Add(("", []));
        }

        var converted = modules.Select(m => ConvertModule(m.Module, m.Roots, modules.Count > 1)).ToList();
        var components = Components();
        return converted.Select(page => page(components)).ToList();
    }

    // Security schemes stated on the spot are known when all operations are, so the components come last.
    private Func<ObjectNode?, ObjectNode> ConvertModule(string module, List<ObjectNode> roots, bool isOneOfSeveral)
    {
        var settings = module.Length == 0 ? null : _project.Objects("moduleSettings").FirstOrDefault(m => string.Equals(m.Id("id"), module, StringComparison.Ordinal));
        var scope = new OperationScope
        {
            Module = module,
            Security = (settings is null ? null : _security.Demanded(settings)) ?? (_project.Object("projectSetting") is { } setting ? _security.Demanded(setting) : null),
            Common = CommonParameters.None.With(_project, _conversion).With(settings, _conversion),
        };
        var paths = new PathsWriter();
        ArrayNode? security = null;
        foreach (var root in roots)
        {
            var ofRoot = Enter(root, scope) with { Folder = "" };
            security ??= ofRoot.Security;
            Walk(root, ofRoot, paths);
        }

        var origin = roots.Count > 0 ? roots[0] : _project;
        var info = Info(isOneOfSeveral ? settings.Word("name") ?? roots[0].Word("name") : null, settings);
        var place = roots.Count > 0 ? _project.Find("apiCollection")! : _project;
        return components => new ObjectWriter(origin).Add("openapi", ObjectWriter.Text("3.1.0", _project.FindMember("apifoxProject")?.Value ?? _project))
            .Add("info", info)
            .Add("servers", _servers.Of(_servers.DefaultService(module)))
            .Add("security", security)
            .Add("paths", paths.ToNode(place))
            .Add("components", components).ToNode();
    }

    private void Walk(ObjectNode folder, OperationScope scope, PathsWriter paths)
    {
        foreach (var item in folder.Objects("items").Concat(folder.Objects("children")))
        {
            if (item.Object("api") is { } api)
            {
                _operations.Convert(api, item.Word("name") ?? api.Word("name"), scope, paths);
            }
            else
            {
                Walk(item, Enter(item, scope), paths);
            }
        }
    }

    private OperationScope Enter(ObjectNode folder, OperationScope scope) => scope with
    {
        Folder = FolderPath.Append(scope.Folder, folder.Id("name")),
        Service = folder.Id("serverId") is { Length: > 0 } service ? service : scope.Service,
        Security = _security.Demanded(folder) ?? scope.Security,
        Common = scope.Common.With(folder, _conversion),
    };

    private ObjectNode Info(ScalarNode? module, ObjectNode? settings)
    {
        var info = _project.Object("info");
        var written = new ObjectWriter((Node?)info ?? _project);
        written.Add("title", module ?? info.Prose("name") ?? ObjectWriter.Text("", _project));
        written.Add("description", settings.Word("description") ?? info.Prose("description"));
        written.Add("version", settings.Object("openApiInfo").Word("version"));
        return written.AddText("version", "1.0.0", (Node?)info ?? _project).ToNode();
    }

    private ObjectNode? Components()
    {
        var written = new ObjectWriter(_project.Find("schemaCollection") ?? _project);
        written.Add("schemas", _schemas.Components(_project.Find("schemaCollection") ?? _project));
        written.Add("securitySchemes", _security.Components(_project.Find("securitySchemeCollection") ?? _project));
        return written.IsEmpty ? null : written.ToNode();
    }

    private static bool HoldsSomething(ObjectNode folder) =>
        folder.Objects("items").Any(i => i.Find("items") is null && i.Find("children") is null) || folder.Objects("items").Concat(folder.Objects("children")).Any(HoldsSomething)
        || (folder.Find("items") is null && folder.Find("children") is null);
}
