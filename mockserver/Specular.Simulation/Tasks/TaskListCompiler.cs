using Specular.Simulation.Responses.Templates;
using Specular.Simulation.Schemas;
using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Simulation.Tasks;

/// <summary>Compiles the answer of an operation that lists tasks: its array is filled with the tasks there are.</summary>
internal sealed class TaskListCompiler(SchemaFlattener flattener, TaskPlanner planner, TaskProtocol protocol)
{
    private const int Deepest = 3;

    /// <summary>The template.</summary>
    public TemplateNode Compile(Operation operation, Schema? schema, JsonValue? example, TemplateSettings settings)
    {
        var array = schema is null ? null : Find(schema, "", 0);
        if (array is not { } found)
        {
            // No schema says where the list is: then it is where the tasks of the protocol are.
            found = (ParentOf(protocol.IdPointer ?? protocol.CreateIdPointer), Schema.Any);
        }

        var items = TaskPlanner.States.ToDictionary(s => s, s => Item(operation, found.Item, s));
        var known = new Dictionary<string, Func<FlatSchema, Frame, TemplateNode?>>(settings.Known, StringComparer.Ordinal)
        {
            [found.Pointer] = (_, _) => new TaskListNode(items),
        };
        return new TemplateCompiler(flattener, settings with { Known = known }).Compile(schema, example);
    }

    private TemplateNode Item(Operation operation, Schema item, TaskState state)
    {
        var settings = planner.Settings(protocol, operation, null, state);
        var above = ParentOf(protocol.IdPointer ?? protocol.CreateIdPointer);
        return new TemplateCompiler(flattener, settings with
        {
            Known = TaskKnowledge.Below(new(settings.Known, StringComparer.Ordinal), above),
            ResultPointer = protocol.ResultPointer is { } r && r.StartsWith(above + "/", StringComparison.Ordinal) ? r[above.Length..] : null,
        }).Compile(item, null);
    }

    // The nearest array of objects; those of the envelope are not looked for deeper than documents put them.
    private (string Pointer, Schema Item)? Find(Schema schema, string pointer, int depth)
    {
        var flat = flattener.Flatten(schema);
        if (flat.Kind == SchemaTypes.Array && flat.Items is { } items)
        {
            return flattener.Flatten(items).Kind is SchemaTypes.Object or SchemaTypes.None ? (pointer, items) : null;
        }

        if (depth == Deepest)
        {
            return null;
        }

        foreach (var property in flat.Properties)
        {
            if (Find(property.Schema, JsonPointer.Append(pointer, property.Name), depth + 1) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static string ParentOf(string pointer) => pointer[..Math.Max(pointer.LastIndexOf('/'), 0)];
}
