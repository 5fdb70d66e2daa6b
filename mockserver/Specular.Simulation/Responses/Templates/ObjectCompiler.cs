using Specular.Simulation.Schemas;
using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Simulation.Responses.Templates;

/// <summary>Compiles objects.</summary>
internal sealed class ObjectCompiler(TemplateCompiler compiler, SchemaFlattener flattener, TemplateSettings settings)
{
    /// <summary>The template of an object.</summary>
    public TemplateNode Compile(FlatSchema flat, JsonObject? example, Frame frame)
    {
        var members = new List<KeyValuePair<string, TemplateNode>>();
        foreach (var property in flat.Properties)
        {
            AddMember(members, flat, property.Name, property.Schema, example, frame);
        }

        // Names that are required and declared nowhere.
        foreach (var name in flat.Required)
        {
            if (!Has(members, name) && flat.Properties.All(p => !string.Equals(p.Name, name, StringComparison.Ordinal)))
            {
                AddMember(members, flat, name, flat.AdditionalProperties ?? Schema.Any, example, frame);
            }
        }

        if (!frame.IsBare)
        {
            AddUndeclared(members, flat, example, frame);
        }

        return new ObjectNode(members);
    }

    private void AddUndeclared(List<KeyValuePair<string, TemplateNode>> members, FlatSchema flat, JsonObject? example, Frame frame)
    {
        var isOpen = flat.Properties.Count == 0 && flat.AdditionalProperties?.Boolean != false;
        if (!isOpen)
        {
            return;
        }

        var schema = flat.AdditionalProperties ?? Schema.Any;
        foreach (var member in example?.Members ?? [])
        {
            AddMember(members, flat, member.Name, schema, example, frame);
        }

        // A map without an example says more with one entry than with none.
        var wanted = Math.Max(flat.MinProperties ?? 0, example is null && flat.AdditionalProperties is { Boolean: null } ? 1 : 0);
        for (var i = 1; members.Count < wanted && i <= 100; i++)
        {
            AddMember(members, flat, $"key{(i == 1 ? "" : i.ToString(System.Globalization.CultureInfo.InvariantCulture))}", schema, null, frame);
        }

        // What the protocol knows of an answer that its schema is silent on.
        var prefix = frame.Pointer + "/";
        foreach (var pointer in settings.Known.Keys)
        {
            if (pointer.StartsWith(prefix, StringComparison.Ordinal))
            {
                var rest = pointer[prefix.Length..];
                var slash = rest.IndexOf('/', StringComparison.Ordinal);
                var segment = JsonPointer.Segments("/" + (slash < 0 ? rest : rest[..slash]))[0];
                if (!string.Equals(segment, "*", StringComparison.Ordinal))
                {
                    AddMember(members, flat, segment, Schema.Any, example, frame);
                }
            }
        }
    }

    private void AddMember(List<KeyValuePair<string, TemplateNode>> members, FlatSchema flat, string name, Schema schema, JsonObject? example, Frame frame)
    {
        var isRequired = flat.Required.Contains(name);
        if (Has(members, name) || (!isRequired && frame.IsBare) || IsOnlySent(schema, 0))
        {
            return;
        }

        if (flat.Discriminator is { } discriminator && string.Equals(discriminator.Name, name, StringComparison.Ordinal) && Allows(schema, discriminator.Value))
        {
            members.Add(new(name, new LiteralNode(discriminator.Value)));
            return;
        }

        var below = frame with
        {
            Pointer = JsonPointer.Append(frame.Pointer, name),
            Name = name,
            Parents = frame.Name.Length > 0 ? frame.Parents.Add(frame.Name) : frame.Parents,
            IsRequired = isRequired,
        };
        if (compiler.Node(schema, example?[name], below) is { } node)
        {
            members.Add(new(name, node));
        }
    }

    // Without a mapping the schemas' names are the values, in theory; the member's own schema knows better.
    private bool Allows(Schema schema, JsonValue value)
    {
        var member = flattener.Flatten(schema);
        return (member.Const is null || member.Const.Equals(value)) && (member.Enum is null || member.Enum.Contains(value));
    }

    private bool IsOnlySent(Schema schema, int depth) =>
        schema.IsWriteOnly || (schema.Reference is not null && flattener.Resolve(schema).IsWriteOnly) || (depth < 4 && schema.AllOf.Any(a => IsOnlySent(a, depth + 1)));

    private static bool Has(List<KeyValuePair<string, TemplateNode>> members, string name) =>
        members.Exists(m => string.Equals(m.Key, name, StringComparison.Ordinal));
}
