using System.Text;
using Specular.Simulation.Media;
using Specular.Simulation.Responses.Templates;
using Specular.Simulation.Schemas;
using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Simulation.Responses.Bodies;

/// <summary>Compiles the bodies that an answer may have: JSON first, because that is what who does not ask for anything gets; the others in the contract's order.</summary>
internal sealed class AnswerBodyPlanner(SchemaFlattener flattener, MediaLibrary media)
{
    private readonly StreamPlanner _streams = new(flattener);
    private readonly Dictionary<MediaFile, byte[]> _files = new(ReferenceEqualityComparer.Instance);

    /// <summary>The bodies.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="response">The documented answer.</param>
    /// <param name="compile">Compiles the whole of a JSON body.</param>
    /// <param name="compiler">Compiles a text, or an item of a stream.</param>
    public IReadOnlyList<AnswerBody> Plan(Operation operation, Response response, Func<MediaContent, TemplateNode> compile, TemplateCompiler compiler)
    {
        var bodies = new List<AnswerBody>();
        JsonAnswer? json = null;
        foreach (var content in response.Content.Where(IsJson))
        {
            bodies.Add(json = new JsonAnswer(TypeOf(content), Same(json, content) ?? compile(content), content));
        }

        bodies.AddRange(response.Content.Where(c => !IsJson(c)).Select(c => Other(operation, response, c, compiler, json)));
        return bodies;
    }

    private AnswerBody Other(Operation operation, Response response, MediaContent content, TemplateCompiler compiler, JsonAnswer? json)
    {
        var example = content.Examples.Count > 0 ? content.Examples[0].Value : null;
        if (IsBinary(content))
        {
            return Bytes(content, example);
        }

        if (BodyMediaTypes.IsSequence(content.MediaType))
        {
            return _streams.Plan(content, compiler, [operation.Description, response.Description, content.Schema?.Description ?? ""]);
        }

        if (!BodyMediaTypes.IsText(content.MediaType))
        {
            return Bytes(content, example);
        }

        var type = Concrete(content.MediaType);
        return example?.AsString() is { } text ? new FixedAnswer(type, Encoding.UTF8.GetBytes(text))
            : IsXml(type) && !IsPlainText(content) ? new FixedAnswer(type, UnwrittenXml)
            : new TextAnswer(type, Same(json, content) ?? compiler.Compile(content.Schema ?? Schema.Any with { Types = SchemaTypes.String }, example));
    }

    // Many documents list every media type that their server has, with one schema: a reference that differs in nothing but where it stands.
    private static TemplateNode? Same(JsonAnswer? json, MediaContent content) =>
        json?.Content is { } same && Equals(Anywhere(same), Anywhere(content)) && same.Examples.Equals(content.Examples) ? json.Template : null;

    private static Schema? Anywhere(MediaContent content) => content.Schema is { } schema ? schema with { Source = new SourceReference("", "") } : null;

    private FixedAnswer Bytes(MediaContent content, JsonValue? example)
    {
        var type = Concrete(content.MediaType);
        return new FixedAnswer(type, media.FindByType(type) is { } file ? BytesOf(file)
            : Encoding.UTF8.GetBytes(example?.AsString() ?? example?.ToJson() ?? $"The simulator has no file of the type {type}: these words stand for one."));
    }

    // One copy for all the answers that send the file.
    private byte[] BytesOf(MediaFile file)
    {
        if (!_files.TryGetValue(file, out var bytes))
        {
            _files.Add(file, bytes = file.Bytes.ToArray());
        }

        return bytes;
    }

    // How a schema looks as XML only an example says.
    private static byte[] UnwrittenXml => "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- The simulator does not make XML of a schema: give this media type an example, which is sent as it is. -->\n<none/>\n"u8.ToArray();

    private bool IsPlainText(MediaContent content) => content.Schema is null || flattener.Flatten(content.Schema) is { Kind: SchemaTypes.String, Examples.Count: > 0 };

    private bool IsJson(MediaContent content) => content.IsJson && !BodyMediaTypes.IsSequence(content.MediaType) && (MediaContent.IsJsonType(content.MediaType) || !IsBinary(content));

    private bool IsBinary(MediaContent content) => content.Schema is { } schema && flattener.Flatten(schema) is { Kind: SchemaTypes.String, Format: "binary" };

    private static bool IsXml(string type) => type.Contains("xml", StringComparison.OrdinalIgnoreCase);

    private static string TypeOf(MediaContent json) => json.MediaType.Contains('*', StringComparison.Ordinal) || json.MediaType.Length == 0 ? "application/json" : json.MediaType;

    private static string Concrete(string mediaType) => BodyMediaTypes.NameOf(mediaType) switch
    {
        "video/*" => "video/mp4",
        "audio/*" => "audio/mpeg",
        "image/*" => "image/png",
        "text/*" => "text/plain",
        "" => "application/octet-stream",
        var name when name.Contains('*', StringComparison.Ordinal) => "application/octet-stream",
        _ => mediaType,
    };
}
