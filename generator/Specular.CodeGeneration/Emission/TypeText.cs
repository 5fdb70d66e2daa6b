using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Lowering.Naming;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Emission;

/// <summary>How types are written: always from the global namespace on, because a user's namespace may hold a "System" of its own.</summary>
internal sealed class TypeText(ClientIdentity identity)
{
    private const string Collections = "global::System.Collections.Generic.";

    private const string Codecs = "global::Specular.Json.JsonCodecs.";

    /// <summary>The client's namespace as it is declared.</summary>
    public string Namespace { get; } = string.Join(".", identity.Namespace.Split('.').Select(CSharpIdentifier.Escape));

    /// <summary>A generated type.</summary>
    public string Declared(string name) => "global::" + Namespace + "." + CSharpIdentifier.Escape(name);

    /// <summary>A type, without nullability.</summary>
    public string Of(TypeReference type) => type switch
    {
        DeclaredType declared => Declared(declared.Name),
        MediaType => "global::Specular.MediaSource",
        ListType list => Collections + "IReadOnlyList<" + Of(list.Item, list.ItemIsNullable) + ">",
        MapType map => Collections + "IReadOnlyDictionary<string, " + Of(map.Value, map.ValueIsNullable) + ">",
        ScalarType scalar => Scalar(scalar.Kind),
        _ => throw new InvalidOperationException($"No text for the type {type}."),
    };

    /// <summary>A type, nullable or not.</summary>
    public string Of(TypeReference type, bool isNullable) => isNullable ? Of(type) + "?" : Of(type);

    /// <summary>The type of a member.</summary>
    public string Of(PropertyModel property) => property.Presence switch
    {
        Presence.Required => Of(property.Type),
        Presence.OptionalNullable => "global::Specular.Json.Optional<" + Of(property.Type) + "?>",
        _ => Of(property.Type) + "?",
    };

    /// <summary>The codec of a type.</summary>
    public string Codec(TypeReference type) => type switch
    {
        DeclaredType declared => Declared(declared.Name + "Codec") + ".Instance",
        MediaType { MaxBytes: null } media => Codecs + (media.IsFile ? "File" : "Media"),
        MediaType media => Codecs + (media.IsFile ? "FileUpTo(" : "MediaUpTo(") + media.MaxBytes.Value.ToString(System.Globalization.CultureInfo.InvariantCulture) + "L)",
        ListType list => Codecs + "ListOf(" + Codec(list.Item, list.ItemIsNullable) + ")",
        MapType map => Codecs + "MapOf(" + Codec(map.Value, map.ValueIsNullable) + ")",
        ScalarType scalar => Codecs + CodecName(scalar.Kind),
        _ => throw new InvalidOperationException($"No codec for the type {type}."),
    };

    /// <summary>What a required member becomes that an answer lacks.</summary>
    public string Empty(TypeReference type) => type switch
    {
        ScalarType { Kind: ScalarKind.String } => "\"\"",
        ScalarType { Kind: ScalarKind.Bytes } => "[]",
        ScalarType or DeclaredType { IsOpenEnum: true } => "default",
        DeclaredType declared => Declared(declared.Name + "Codec") + ".Instance.Empty",
        MediaType => "global::Specular.MediaSource.None",
        MapType map => "global::System.Collections.Frozen.FrozenDictionary<string, " + Of(map.Value, map.ValueIsNullable) + ">.Empty",
        _ => "[]",
    };

    /// <summary>A value that a member always has.</summary>
    public static string Constant(TypeReference type, JsonValue value) => (type, value) switch
    {
        (DeclaredType, JsonString word) => "new(" + CSharpText.Literal(word.Value) + ")",
        (_, JsonString text) => CSharpText.Literal(text.Value),
        (_, JsonBoolean flag) => flag.Value ? "true" : "false",
        (ScalarType { Kind: ScalarKind.Int64 }, JsonNumber number) => number.Text + "L",
        (_, JsonNumber number) => number.Text,
        _ => throw new InvalidOperationException($"No constant for the type {type}."),
    };

    /// <summary>What a required member becomes that an answer lacks.</summary>
    public string Empty(PropertyModel property) => property.Constant is { } constant ? Constant(property.Type, constant) : Empty(property.Type);

    /// <summary>The codec of a type, nullable or not.</summary>
    public string Codec(TypeReference type, bool isNullable) =>
        !isNullable ? Codec(type) : Codecs + (type.IsValueType ? "NullableValueOf(" : "NullableOf(") + Codec(type) + ")";

    private static string Scalar(ScalarKind kind) => kind switch
    {
        ScalarKind.String => "string",
        ScalarKind.Boolean => "bool",
        ScalarKind.Int32 => "int",
        ScalarKind.Int64 => "long",
        ScalarKind.UInt64 => "ulong",
        ScalarKind.Double => "double",
        ScalarKind.Decimal => "decimal",
        ScalarKind.DateTime => "global::System.DateTimeOffset",
        ScalarKind.Date => "global::System.DateOnly",
        ScalarKind.Guid => "global::System.Guid",
        ScalarKind.Bytes => "byte[]",
        _ => "global::System.Text.Json.JsonElement",
    };

    /// <summary>What the runtime calls a kind of simple value.</summary>
    public static string CodecName(ScalarKind kind) => kind switch
    {
        ScalarKind.String => "String",
        ScalarKind.Boolean => "Boolean",
        ScalarKind.Int32 => "Int32",
        ScalarKind.Int64 => "Int64",
        ScalarKind.UInt64 => "UInt64",
        ScalarKind.Double => "Double",
        ScalarKind.Decimal => "Decimal",
        ScalarKind.DateTime => "DateTimeOffset",
        ScalarKind.Date => "Date",
        ScalarKind.Guid => "Guid",
        ScalarKind.Bytes => "Bytes",
        _ => "Element",
    };
}
