using System.Globalization;
using Specular.Simulation.Schemas;
using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Simulation.Responses.Templates;

/// <summary>Compiles arrays: one item, unless the schema wants more or none.</summary>
internal sealed class ArrayCompiler(TemplateCompiler compiler)
{
    // A schema may ask for any number; an answer stays readable.
    private const long MostItems = 1000;

    /// <summary>The template of an array.</summary>
    public TemplateNode Compile(FlatSchema flat, JsonArray? example, Frame frame)
    {
        var wanted = Math.Min(Math.Max(flat.MinItems ?? 0, frame.IsBare ? 0 : 1), Math.Min(flat.MaxItems ?? MostItems, MostItems));
        var items = new List<TemplateNode>();
        for (var i = 0; i < Math.Max(wanted, Math.Min(flat.PrefixItems.Count, wanted)); i++)
        {
            var schema = i < flat.PrefixItems.Count ? flat.PrefixItems[i] : flat.Items;
            var given = example is { Items: { Count: > 0 } examples } ? examples[Math.Min(i, examples.Count - 1)] : null;
            if (schema is null && given is null && i >= (flat.MinItems ?? 0))
            {
                break;
            }

            var below = frame with
            {
                Pointer = frame.Pointer + "/*",
                IsRequired = i < (flat.MinItems ?? 0),
                IsInArray = true,
                IsBare = frame.IsBare,
            };
            if (compiler.Node(schema ?? Schema.Any, given, below) is not { } node)
            {
                break;
            }

            items.Add(i == 0 ? node : Vary(node, items, i, schema is null ? null : schema.Enum));
        }

        return new ArrayNode(items);
    }

    // Items may have to differ (uniqueItems); that they do never hurts.
    private static TemplateNode Vary(TemplateNode node, List<TemplateNode> before, int index, ValueList<JsonValue>? values)
    {
        if (node is not LiteralNode { Value: var value } || !before.Exists(b => b is LiteralNode l && l.Value.Equals(value)))
        {
            return node;
        }

        if (values is { Count: > 0 })
        {
            return new LiteralNode(values[index % values.Count]);
        }

        return value switch
        {
            JsonNumber number when number.ToDecimal() is { } d => new LiteralNode(new JsonNumber((d + index).ToString(CultureInfo.InvariantCulture))),
            JsonString text => new LiteralNode(JsonValue.From(text.Value + (index + 1).ToString(CultureInfo.InvariantCulture))),
            _ => node,
        };
    }
}
