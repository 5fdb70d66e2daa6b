using Specular.Simulation.Responses.Mocks;
using Specular.Simulation.Responses.Sampling;
using Specular.Simulation.Schemas;
using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Simulation.Responses.Templates;

/// <summary>Compiles a schema into a template whose every writing conforms to it.</summary>
internal sealed class TemplateCompiler
{
    private readonly SchemaFlattener _flattener;
    private readonly TemplateSettings _settings;
    private readonly ObjectCompiler _objects;
    private readonly ArrayCompiler _arrays;
    private readonly ScalarCompiler _scalars;

    public TemplateCompiler(SchemaFlattener flattener, TemplateSettings settings)
    {
        _flattener = flattener;
        _settings = settings;
        _objects = new ObjectCompiler(this, flattener, settings);
        _arrays = new ArrayCompiler(this);
        _scalars = new ScalarCompiler(settings);
    }

    /// <summary>The template of an answer.</summary>
    /// <param name="schema">Its schema; null when the document has none.</param>
    /// <param name="example">An example of it, or null.</param>
    public TemplateNode Compile(Schema? schema, JsonValue? example) =>
        Node(schema ?? Schema.Any, example, Frame.Root) ?? new LiteralNode(JsonObject.Empty);

    /// <summary>The template of a part; null when the member is left out.</summary>
    internal TemplateNode? Node(Schema schema, JsonValue? example, Frame frame)
    {
        var flat = _flattener.Flatten(schema);
        if (_settings.Known.TryGetValue(frame.Pointer, out var factory) && factory(flat, frame) is var known and not AsSchemaNode)
        {
            return known;
        }

        if (!flat.IsPossible)
        {
            return frame.IsRequired ? new LiteralNode(JsonValue.Null) : null;
        }

        var rounds = flat.References.Count == 0 ? 0 : frame.References.Count(r => flat.References.Contains(r, StringComparer.Ordinal));
        if (rounds > 0)
        {
            if (!frame.IsRequired || rounds > 3)
            {
                return frame.IsRequired ? BareTemplates.Empty(flat) : null;
            }

            frame = frame with { IsBare = true };
        }

        frame = frame with { References = frame.References.AddRange(flat.References) };
        return IsWithoutResult(flat, ref frame) is { } absent ? absent.Node : Compile(flat, Usable(flat, example), frame);
    }

    private TemplateNode? Compile(FlatSchema flat, JsonValue? example, Frame frame)
    {
        if (frame.IsBare)
        {
            if (flat.IsNullable)
            {
                return new LiteralNode(JsonValue.Null);
            }

            if (BareTemplates.Scalar(flat) is { } empty)
            {
                return new LiteralNode(empty);
            }
        }

        return flat.Kind switch
        {
            SchemaTypes.Object => _objects.Compile(flat, example as JsonObject, frame),
            SchemaTypes.Array => _arrays.Compile(flat, example as JsonArray, frame),
            SchemaTypes.None => OfExample(flat, example, frame),
            _ => _scalars.Compile(flat, example, frame),
        };
    }

    private TemplateNode OfExample(FlatSchema flat, JsonValue? example, Frame frame) => example switch
    {
        JsonObject o => _objects.Compile(flat, o, frame),
        JsonArray a => _arrays.Compile(flat, a, frame),
        null when flat.Const is null && flat.Enum is null && flat.Default is null => _objects.Compile(flat, null, frame),
        _ => _scalars.Compile(flat, example, frame),
    };

    /// <summary>Decides how a member is written that is there only when a task has succeeded, or only when it has failed.</summary>
    private Absent? IsWithoutResult(FlatSchema flat, ref Frame frame)
    {
        var isResult = !_settings.HasResult && (string.Equals(frame.Pointer, _settings.ResultPointer, StringComparison.Ordinal)
            || ResultNames.IsFinal(frame.Name)
            || (_settings.ResultPointer is null && ResultNames.IsResult(frame, flat)));
        var isFailure = !_settings.HasFailed && frame.Name.Length > 0 && MemberMeaning.IsFailure(frame.Name);
        if (!isResult && !isFailure)
        {
            return null;
        }

        if (isResult && _settings.Style == BodyStyle.Observed && flat.Kind is SchemaTypes.Object or SchemaTypes.None)
        {
            return new Absent(new LiteralNode(JsonObject.Empty));
        }

        if (!frame.IsRequired)
        {
            return new Absent(null);
        }

        frame = frame with { IsBare = true };
        return null;
    }

    private static JsonValue? Usable(FlatSchema flat, JsonValue? example)
    {
        example = MockValue.Whole(flat) ?? example ?? flat.Examples.FirstOrDefault() ?? (flat.Kind is SchemaTypes.Object or SchemaTypes.Array ? flat.Default : null);
        return example is not null && Conformance.IsOfKind(example, flat) ? example : null;
    }

    private sealed record Absent(TemplateNode? Node);
}
