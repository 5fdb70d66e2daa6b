using Specular.CodeGeneration.Client;

namespace Specular.CodeGeneration.Emission;

/// <summary>Writes the codec of an object: what is common to reading and writing it.</summary>
internal static class CodecEmitter
{
    public static void Write(SourceWriter writer, ObjectDeclaration declaration, TypeText types)
    {
        var self = types.Declared(declaration.Name);
        var codec = types.Declared(declaration.Name + "Codec");
        FileFrame.Attributes(writer, isDeprecated: false);
        using (writer.Open($"internal sealed class {declaration.Name}Codec : global::Specular.Json.JsonCodec<{self}>"))
        {
            // First of all fields: two codecs that need each other meet in their static constructors.
            writer.Line($"public static readonly {codec} Instance = new();");
            writer.Line();
            if (declaration.Properties.Count > 0)
            {
                writer.Line($"private static readonly global::Specular.Json.JsonMembers Members = new({Members(declaration)});");
                writer.Line();
            }

            WriteFields(writer, declaration, types);
            writer.Line("/// <inheritdoc />");
            writer.Line($"public override {self} Empty => {EmptyExpression(declaration, types)};");
            writer.Line();
            if (declaration.Properties.Any(p => p.IsEssential))
            {
                writer.Line("/// <inheritdoc />");
                writer.Line("public override bool HasEssentialMembers => true;");
                writer.Line();
            }

            CodecReaderEmitter.Write(writer, declaration, types);
            writer.Line();
            CodecWriterEmitter.Write(writer, declaration, types);
            CodecInspectorEmitter.Write(writer, declaration, types);
        }
    }

    /// <summary>The field that holds the codec of a member that is no plain value or class.</summary>
    public static string Field(int index) => "Codec" + index.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Whether the member's codec is made of others and kept in a field.</summary>
    public static bool HasField(TypeReference type) => type is ListType or MapType or MediaType { MaxBytes: not null };

    /// <summary>The codec of a member.</summary>
    public static string Of(PropertyModel property, int index, TypeText types) => HasField(property.Type) ? Field(index) : types.Codec(property.Type);

    // The names, then which of them must be there, then which of those are never made up.
    private static string Members(ObjectDeclaration declaration)
    {
        var names = string.Join(", ", declaration.Properties.Select(p => CSharpText.Literal(p.WireName)));
        var required = Indexes(declaration, p => p.IsRequired);
        var essential = Indexes(declaration, p => p.IsRequired && p.IsEssential);
        return $"[{names}]" + (required.Length > 0 ? $", [{required}]" : "") + (essential.Length > 0 ? $", [{essential}]" : "");
    }

    private static string Indexes(ObjectDeclaration declaration, Func<PropertyModel, bool> isMeant) => string.Join(
        ", ", Enumerable.Range(0, declaration.Properties.Count).Where(i => isMeant(declaration.Properties[i])).Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    private static void WriteFields(SourceWriter writer, ObjectDeclaration declaration, TypeText types)
    {
        for (var i = 0; i < declaration.Properties.Count; i++)
        {
            var type = declaration.Properties[i].Type;
            if (HasField(type))
            {
                writer.Line($"private static readonly global::Specular.Json.JsonCodec<{types.Of(type)}> {Field(i)} = {types.Codec(type)};");
                writer.Line();
            }
        }

        if (AdditionalType(declaration) is { } additional)
        {
            writer.Line($"private static readonly global::Specular.Json.JsonCodec<{types.Of(additional)}> AdditionalCodec = {types.Codec(additional)};");
            writer.Line();
        }
    }

    /// <summary>The type of further members when it is not just any JSON.</summary>
    public static TypeReference? AdditionalType(ObjectDeclaration declaration) =>
        declaration.AdditionalProperties is ScalarType { Kind: ScalarKind.Json } ? null : declaration.AdditionalProperties;

    private static string EmptyExpression(ObjectDeclaration declaration, TypeText types)
    {
        var required = declaration.Properties
            .Where(p => p.Presence is Presence.Required or Presence.RequiredNullable && p.Constant is null)
            .Select(p => Lowering.Naming.CSharpIdentifier.Escape(p.Name) + " = " + (p.Presence == Presence.Required ? types.Empty(p.Type) : "null"))
            .ToArray();
        return required.Length == 0 ? "new()" : "new() { " + string.Join(", ", required) + " }";
    }
}
