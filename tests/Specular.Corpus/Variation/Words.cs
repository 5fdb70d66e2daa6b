using System.Text.Json.Nodes;

namespace Specular.Corpus.Variation;

/// <summary>Names that want what is taken: by C#, by .NET, by Specular, by generated code, and by the document itself.</summary>
internal static class Words
{
    private static readonly string[] s_taken =
    [
        "Task", "String", "Object", "Type", "Exception", "List", "Uri", "Attribute", "Stream", "HttpClient", "Json", "Func", "Action", "Enum", "Nullable", "Guid", "Version", "Void", "Delegate", "Array", "Boolean",
        "Int32", "Double", "DateTime", "DateOnly", "DateTimeOffset", "TimeSpan", "Byte", "Char", "Decimal", "Math", "Console", "Convert", "Environment", "Activator", "Buffer", "Random", "Range", "Index", "Tuple",
        "Dictionary", "IReadOnlyList", "IEnumerable", "IAsyncEnumerable", "KeyValuePair", "CancellationToken", "JsonElement", "JsonSerializer", "JsonConverter", "Utf8JsonReader", "Encoding", "Regex", "File", "Path",
        "System", "Microsoft", "Specular", "Sample", "Client", "SampleClient", "SampleClientOptions", "SampleServer", "SampleJson", "SampleClientExtensions", "Options", "Server", "Extensions", "Webhooks", "Events",
        "ApiResponse", "ApiException", "ApiTransport", "RemoteTask", "MediaSource", "Credential", "Optional", "RequestCheck", "ApiDownload", "ApiStream", "ContractViolationException", "JsonCodec", "Violation",
        "ToString", "GetHashCode", "Equals", "GetType", "MemberwiseClone", "Finalize", "ReferenceEquals", "Codec", "Instance", "Operations", "Contract", "Tables", "Other", "Match", "TryGet", "AdditionalProperties",
        "IsKnown", "KnownValues", "Value", "Values", "Default", "Empty", "None", "Dispose", "Item", "Items", "Key", "Keys", "Count", "Length", "Result", "Request", "Response", "Body", "Error", "Base", "Data", "Id", "Status",
        "class", "event", "object", "string", "namespace", "record", "field", "value", "async", "await", "var", "dynamic", "global", "nameof", "null", "true", "new", "this", "base", "where", "partial", "file", "args",
        "request", "options", "cancellationToken", "token", "body", "item", "context", "reader", "writer", "other", "obj", "left", "right", "transport", "url", "path", "query", "headers", "content", "i", "e", "_", "T",
        "", " ", "-", "__", "1", "01", "1st", "2", "200", "-1", "+1", "a-b", "a_b", "aB", "AB", "A.B", "a.b", "a b", "a/b", "a~b", "a%20b", "a[b]", "a[]", "$ref", "$type", "@odata.type", "@id", "#text", "{x}", "*", "?", "\"", "\\", "\n",
        "é", "É", "e\u0301", "ß", "ı", "İ", "用户", "名前", "Ключ", "مفتاح", "🎉", "❤️", "𝒳", "a\u200Bb", "\u202Eab", "\uFEFF", "CON", "__proto__", "constructor",
    ];

    // What our namer makes of a name, and what stands behind names in the wild.
    private static readonly string[] s_suffixes =
    [
        "Request", "Result", "Response", "Options", "Codec", "Raw", "Async", "Headers", "Header", "Item", "Items", "Value", "Base", "Other", "Error", "Task", "Client", "Server", "Json", "Status", "Type", "Kind", "Data", "Body", "Content", "Parameter",
        "Stream", "Download", "Text", "AsForm", "AsMultipart", "Info", "List", "Dto", "Model", "Enum", "2", "3", "_", "_2", "-", ".", "[]", " ", "s", "AdditionalProperties", "Property", "Event", "Callback", "Webhook", "OneOf", "AnyOf", "AllOf",
    ];

    private static readonly string[] s_prefixes = ["Get", "get", "Create", "List", "Start", "Check", "Resume", "Build", "Parse", "From", "TryGet", "Is", "Sample", "_", "@", "$", "I", "1", "x-", "the "];

    /// <summary>A name: one that is taken, or one of the document's own made alike another.</summary>
    public static string Any(VariedDocument document) => document.Random.Next(5) switch
    {
        0 or 1 => document.Any(s_taken)!,
        2 => Own(document),
        3 => Alike(Own(document), document.Random),
        _ => document.Chance(0.7) ? Own(document) + document.Any(s_suffixes) : document.Any(s_prefixes) + Own(document),
    };

    /// <summary>A text for where people write: it may have any length and lines.</summary>
    public static string Text(VariedDocument document) => document.Random.Next(8) switch
    {
        0 => "A line\nand another\r\n\r\n* a list\n* `code` </summary> & <b>bold</b> */ // ]]> \u2028 #if",
        1 => new string('x', 3000),
        2 => "第一行\n第二行，“引号”。",
        3 => "| a | b |\n|---|---|\n| 1 | {@link x} <see cref=\"X\"/> |",
        4 => "",
        _ => Any(document),
    };

    /// <summary>The same to C#, or nearly so.</summary>
    private static string Alike(string name, Random random) => random.Next(9) switch
    {
        0 => name.ToUpperInvariant(),
        1 => name.ToLowerInvariant(),
        2 => name.Replace('_', '-'),
        3 => "_" + name,
        4 => name + "_",
        5 => name.Length == 0 ? "" : char.IsLower(name[0]) ? char.ToUpperInvariant(name[0]) + name[1..] : char.ToLowerInvariant(name[0]) + name[1..],
        6 => string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) ? "_" + char.ToLowerInvariant(c) : c.ToString())),
        7 => name.Length > 2 ? name[..(name.Length / 2)] + " " + name[(name.Length / 2)..] : name + "1",
        _ => name + random.Next(1, 4),
    };

    // Of a component, an operation, a tag, a member or a parameter.
    private static string Own(VariedDocument document)
    {
        var names = document.Random.Next(4) switch
        {
            0 => document.Components.Select(c => c.Key),
            1 => document.Operations().Select(o => Text(o.Object!["operationId"])),
            2 => document.AnySchema(s => s["properties"] is JsonObject { Count: > 0 })?["properties"]!.AsObject().Select(p => p.Key) ?? [],
            _ => document.Operations().SelectMany(o => Place.Below(o.Object!["parameters"])).Select(p => Text(p.Object?["name"])),
        };
        return document.Any(names.Where(n => n.Length > 0).ToList()) ?? document.Any(s_taken)!;
    }

    private static string Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";
}
