using Specular.Specification.Nodes;

namespace Specular.Specification.Dialects.Apifox;

/// <summary>The answers that a project keeps for all its operations: each is on or off by default, and an operation may say otherwise.</summary>
internal sealed class SharedResponses
{
    private readonly Dictionary<string, ObjectNode> _byId = new(StringComparer.Ordinal);

    // Those that are on unless an operation says otherwise, by module.
    private readonly List<(string Module, string Id)> _defaults = [];

    /// <summary>None: a page has none beside it.</summary>
    public static SharedResponses Empty { get; } = new();

    private SharedResponses()
    {
    }

    public SharedResponses(ObjectNode project)
    {
        foreach (var root in project.Objects("responseCollection"))
        {
            Collect(root, root.Id("moduleId"));
        }
    }

    /// <summary>The shared answer that an operation's entry refers to, else the entry.</summary>
    public ObjectNode Resolve(ObjectNode response) =>
        response.Word("$ref") is { } reference && _byId.TryGetValue(IdOf(reference.Raw), out var shared) ? shared : response;

    /// <summary>The shared answers of an operation.</summary>
    public IEnumerable<ObjectNode> Of(ObjectNode api, string module, ApifoxConversion conversion)
    {
        conversion.Spend(api, _defaults.Count);
        var status = api.Object("commonResponseStatus");
        var on = _defaults.Where(d => IsOf(d.Module, module) && status.Flag(d.Id) != false).Select(d => d.Id)
            .Concat(status?.Members.Where(m => status.Flag(m.Name) == true).Select(m => m.Name) ?? [])
            .Concat(api.Words("responseChildren").Select(w => w.Raw).Where(IsShared).Select(IdOf));
        return on.Distinct(StringComparer.Ordinal).Select(id => _byId.TryGetValue(id, out var response) ? response : null).OfType<ObjectNode>();
    }

    // "BLANK.730297924" is an answer of the operation's own; any other kind names a shared one.
    private static bool IsShared(string child) => !child.StartsWith("BLANK.", StringComparison.Ordinal);

    private static bool IsOf(string own, string module) => own.Length == 0 || module.Length == 0 || string.Equals(own, module, StringComparison.Ordinal);

    private static string IdOf(string reference) => reference.Substring(reference.LastIndexOfAny(['/', '.']) + 1);

    private void Collect(ObjectNode folder, string module)
    {
        foreach (var item in folder.Objects("items").Concat(folder.Objects("children")))
        {
            if (item.Find("code") is null && item.Find("jsonSchema") is null)
            {
                Collect(item, module);
                continue;
            }

            var id = IdOf(item.Id("id"));
            _byId[id] = item;
            if (item.Flag("defaultEnable") == true)
            {
                _defaults.Add((module, id));
            }
        }
    }
}
