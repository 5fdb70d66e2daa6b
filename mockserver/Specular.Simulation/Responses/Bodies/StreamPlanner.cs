using Specular.Simulation.Bytes;
using Specular.Simulation.Responses.Templates;
using Specular.Simulation.Schemas;
using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Simulation.Responses.Bodies;

/// <summary>Compiles streams: the document's example where it has one, else an item of each form, or a few of the only one.</summary>
internal sealed class StreamPlanner(SchemaFlattener flattener)
{
    private const int ItemsOfOneForm = 3;

    // A document may have any number of forms and items; a stream stays readable.
    private const int MostItems = 200;
    private const int DeepestForm = 8;

    private const string End = "[DONE]";

    /// <summary>The stream.</summary>
    /// <param name="content">What the document says of it.</param>
    /// <param name="compiler">Compiles an item.</param>
    /// <param name="prose">What the document says around it.</param>
    public AnswerBody Plan(MediaContent content, TemplateCompiler compiler, IEnumerable<string> prose)
    {
        var isEvents = BodyMediaTypes.IsEvents(content.MediaType);
        var example = content.Examples.Count > 0 ? content.Examples[0].Value : content.Schema is { } s ? flattener.Flatten(s).Examples.FirstOrDefault() : null;
        if (example?.AsString() is { } text && IsStream(text, isEvents))
        {
            return new StreamExample(content.MediaType, text, isEvents ? "\n\n" : "\n");
        }

        var schema = ItemSchema(content);
        var forms = FormsOf(schema ?? (isEvents ? Schema.Any with { Types = SchemaTypes.String } : Schema.Any));
        var items = example is JsonArray { Items: { Count: > 0 } shown } ? [.. shown.Take(MostItems).Select(i => compiler.Compile(FormOf(i, forms), i))]
            : forms is [var only] ? [.. Enumerable.Repeat(compiler.Compile(only, example), ItemsOfOneForm)]
            : forms.ConvertAll(f => compiler.Compile(f, null));
        var hasEnd = isEvents && (prose.Any(p => p.Contains(End, StringComparison.Ordinal)) || content.Examples.Any(e => e.Value.AsString()?.Contains(End, StringComparison.Ordinal) == true));
        return new StreamAnswer(content.MediaType, items, isEvents ? new EventFrame(forms.TrueForAll(IsEvent), hasEnd) : new LineFrame(content.MediaType.Contains("seq", StringComparison.OrdinalIgnoreCase)), schema);
    }

    // "type: array" is how documents say that there are many of them.
    private Schema? ItemSchema(MediaContent content) => content.ItemSchema ?? (content.Schema is { } schema && flattener.Flatten(schema) is { Kind: SchemaTypes.Array, Items: { } item } ? item : content.Schema);

    // What the document shows as one of several forms is compiled as it is.
    private static Schema FormOf(JsonValue shown, List<Schema> forms) => forms.Count == 1 && shown is JsonObject ? forms[0] : Schema.Any;

    private List<Schema> FormsOf(Schema schema)
    {
        var forms = new List<Schema>();
        AddForms(schema, static f => f, 0, forms);
        var ofSuccess = forms.FindAll(f => !IsError(f));
        return ofSuccess.Count > 0 ? ofSuccess : forms;
    }

    // Each form keeps what the schemas above say of all, their discriminators among it.
    private void AddForms(Schema schema, Func<Schema, Schema> above, int depth, List<Schema> forms)
    {
        var resolved = flattener.Resolve(schema);
        var isOneOf = resolved.OneOf.Count > 0;
        var arms = isOneOf ? resolved.OneOf : resolved.AnyOf;
        if (forms.Count >= MostItems || depth >= DeepestForm || arms.Count < 2)
        {
            forms.Add(above(schema));
            return;
        }

        foreach (var arm in arms.Where(a => flattener.Resolve(a).Types != SchemaTypes.Null).Take(MostItems - forms.Count))
        {
            AddForms(arm, f => above(isOneOf ? resolved with { OneOf = [f] } : resolved with { AnyOf = [f] }), depth + 1, forms);
        }
    }

    private bool IsEvent(Schema form) => flattener.Flatten(form) is { Kind: SchemaTypes.Object } flat && BodyMediaTypes.DescribeEvent([.. flat.Properties.Select(p => p.Name)]);

    // A stream that goes well has no such item.
    private bool IsError(Schema form)
    {
        var flat = flattener.Flatten(form);
        return flat.Discriminator?.Value.AsString() is "error" || flat.Properties.Any(p => p.Name is "type" or "event" && flattener.Flatten(p.Schema) is var mark
            && (mark.Const?.AsString() is "error" || mark.Enum is [var word] && word.AsString() is "error"));
    }

    private static bool IsStream(string text, bool isEvents) => isEvents
        ? LineEnds.Unify(text).Split('\n').Any(l => l.StartsWith("data:", StringComparison.Ordinal))
        : text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: > 0 } lines && JsonBytesReader.Read(System.Text.Encoding.UTF8.GetBytes(lines[0]), out _) is not null;
}
