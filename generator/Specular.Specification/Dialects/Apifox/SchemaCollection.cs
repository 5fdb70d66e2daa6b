using Specular.Specification.Nodes;
using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.Specification.Dialects.Apifox;

/// <summary>The project's models: found by the number that references give, called by their names.</summary>
internal sealed class SchemaCollection
{
    private readonly Dictionary<string, Model> _byId = new(StringComparer.Ordinal);
    private readonly List<Model> _models = [];
    private readonly UniqueNames _names = new();

    /// <summary>No models: a page has none beside it.</summary>
    public static SchemaCollection Empty { get; } = new();

    private SchemaCollection()
    {
    }

    public SchemaCollection(ObjectNode project, ApifoxConversion conversion)
    {
        foreach (var root in project.Objects("schemaCollection"))
        {
            Collect(root, "", conversion);
        }
    }

    /// <summary>The models in their order.</summary>
    public IReadOnlyList<Model> Models => _models;

    /// <summary>The model that a reference such as <c>#/definitions/187597579</c> means; null when there is none.</summary>
    public Model? Find(string reference) => _byId.TryGetValue(IdOf(reference), out var model) ? model : null;

    private void Collect(ObjectNode folder, string path, ApifoxConversion conversion)
    {
        foreach (var item in folder.Objects("items").Concat(folder.Objects("children")))
        {
            if (SchemaOf(item) is { } schema)
            {
                Add(item, schema, path, conversion);
            }
            else
            {
                Collect(item, FolderPath.Append(path, item.Id("name")), conversion);
            }
        }
    }

    private void Add(ObjectNode item, Node schema, string path, ApifoxConversion conversion)
    {
        var id = IdOf(item.Id("id"));
        var wanted = item.Id("name") is { Length: > 0 } given ? given : "model " + id;
        var name = _names.Take(wanted);
        if (!string.Equals(name, wanted, StringComparison.Ordinal))
        {
            conversion.Report(ProblemCatalog.ModelsOfOneName, item.Word("name") ?? (Node)item, wanted, name);
        }

        var model = new Model(id, name, path, item, schema);
        _models.Add(model);
        _byId[id] = model;
    }

    private static Node? SchemaOf(ObjectNode item) => item.Object("schema") is { } schema
        ? schema.Find("jsonSchema") ?? schema
        : item.Find("jsonSchema") is { } direct and (ObjectNode or ScalarNode { Kind: JsonKind.Boolean }) ? direct : null;

    private static string IdOf(string reference) => reference.Substring(reference.LastIndexOf('/') + 1);

    /// <summary>One model.</summary>
    /// <param name="Id">The number that references give.</param>
    /// <param name="Name">What it is called among the components; no two have one name.</param>
    /// <param name="Folder">Its folder, as <c>x-apifox-folder</c> writes it.</param>
    /// <param name="Item">The collection's entry.</param>
    /// <param name="Schema">Its schema as it stands.</param>
    internal sealed record Model(string Id, string Name, string Folder, ObjectNode Item, Node Schema)
    {
        public string Reference { get; } = "#/components/schemas/" + JsonPointer.Escape(Name);
    }
}
