using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Lowering.Naming;

namespace Specular.CodeGeneration.Emission;

/// <summary>Writes how a codec reads its object: each member into a local, what is missing reported at the end.</summary>
internal static class CodecReaderEmitter
{
    // A word of flags; an object with more required members has several.
    private const int FlagsPerWord = 64;

    private const string Reader = "ref global::System.Text.Json.Utf8JsonReader reader";

    private const string Context = "global::Specular.Json.JsonReadContext context";

    public static void Write(SourceWriter writer, ObjectDeclaration declaration, TypeText types)
    {
        var required = declaration.Properties.Count(p => p.IsRequired);
        writer.Line("/// <inheritdoc />");
        using (writer.Open($"public override {types.Declared(declaration.Name)} ReadValue({Reader}, {Context})"))
        {
            using (writer.Open("if (!context.IsObject(ref reader))"))
            {
                writer.Line("return Empty;");
            }

            writer.Line();
            WriteLocals(writer, declaration, required, types);
            WriteLoop(writer, declaration, types);
            writer.Line();
            WriteMissingCheck(writer, required);
            WriteResult(writer, declaration, types);
        }
    }

    private static int Words(int flags) => (flags + FlagsPerWord - 1) / FlagsPerWord;

    private static string Word(int flag) => "seen" + Number(flag / FlagsPerWord);

    private static string Bit(int flag) => "0x" + (1UL << (flag % FlagsPerWord)).ToString("X", System.Globalization.CultureInfo.InvariantCulture) + "UL";

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static void WriteLocals(SourceWriter writer, ObjectDeclaration declaration, int required, TypeText types)
    {
        for (var i = 0; i < declaration.Properties.Count; i++)
        {
            var property = declaration.Properties[i];
            var initial = property.Presence switch
            {
                Presence.Required => IsClass(property.Type) ? "null!" : types.Empty(property),
                Presence.OptionalNullable => "default",
                _ => "null",
            };
            writer.Line($"{types.Of(property)} p{i} = {initial};");
        }

        if (declaration.AdditionalProperties is { } additional)
        {
            writer.Line($"global::System.Collections.Generic.Dictionary<string, {types.Of(additional)}>? additional = null;");
        }

        for (var word = 0; word < Words(required); word++)
        {
            writer.Line($"var seen{word} = 0UL;");
        }
    }

    private static void WriteLoop(SourceWriter writer, ObjectDeclaration declaration, TypeText types)
    {
        if (declaration.Properties.Count == 0)
        {
            using (writer.Open("while (reader.Read() && reader.TokenType == global::System.Text.Json.JsonTokenType.PropertyName)"))
            {
                WriteUnknown(writer, declaration, types);
            }

            return;
        }

        var flag = 0;
        writer.Line("var hint = 0;");
        using (writer.Open("while (Members.TryReadNext(ref reader, ref hint, out var member))"))
        using (writer.Open("switch (member)"))
        {
            for (var i = 0; i < declaration.Properties.Count; i++)
            {
                writer.Line($"case {i}:");
                using (writer.Indent())
                {
                    WriteMember(writer, declaration.Properties[i], i, types);
                    if (declaration.Properties[i].IsRequired)
                    {
                        writer.Line($"{Word(flag)} |= {Flag(declaration.Properties[i], i, flag)};");
                        flag++;
                    }

                    writer.Line("break;");
                }
            }

            writer.Line("default:");
            using (writer.Indent())
            {
                WriteUnknown(writer, declaration, types);
                writer.Line("break;");
            }
        }
    }

    private static void WriteMember(SourceWriter writer, PropertyModel property, int index, TypeText types)
    {
        var read = Read(property, index, types);
        switch (property.Presence)
        {
            case Presence.Required:
                writer.Line($"p{index} = {read};");
                break;
            case Presence.Optional when property.Type is ScalarType { Kind: ScalarKind.Json }:
                writer.Line($"p{index} = {read};");
                break;
            case Presence.Optional:
                writer.Line($"p{index} = {ReadUnless("Optional", property, index, types)};");
                break;
            case Presence.RequiredNullable:
                writer.Line($"p{index} = {ReadUnless("Nullable", property, index, types)};");
                break;
            default:
                // Not by conversion: there is none from an interface.
                writer.Line($"p{index} = new({ReadUnless("Nullable", property, index, types)});");
                break;
        }
    }

    private static string Read(PropertyModel property, int index, TypeText types) => property.Type is ScalarType scalar
        ? $"context.Read{TypeText.CodecName(scalar.Kind)}(ref reader)"
        : CodecEmitter.Of(property, index, types) + ".ReadValue(ref reader, context)";

    // What may be null, and whether null is as good as absent ("Optional") or said ("Nullable").
    private static string ReadUnless(string what, PropertyModel property, int index, TypeText types) => property.Type switch
    {
        ScalarType { Kind: ScalarKind.Json } => "context.IsNull(ref reader) ? (global::System.Text.Json.JsonElement?)null : context.ReadElement(ref reader)",
        ScalarType scalar => $"context.Read{what}{TypeText.CodecName(scalar.Kind)}(ref reader)",
        _ => $"{CodecEmitter.Of(property, index, types)}.Read{what}{(property.Type.IsValueType ? "Value" : "")}(ref reader, context)",
    };

    // An essential member that is there and empty is as good as missing.
    private static string Flag(PropertyModel property, int index, int flag)
    {
        var empty = !property.IsEssential ? null : property.Type switch
        {
            ScalarType { Kind: ScalarKind.String } => $"p{Number(index)}.Length == 0",
            ScalarType { Kind: ScalarKind.Guid } => $"p{Number(index)} == default",
            DeclaredType { IsOpenEnum: true, IsNumber: false } => $"p{Number(index)}.Value.Length == 0",
            ScalarType { Kind: ScalarKind.Json } => $"p{Number(index)}.ValueKind is global::System.Text.Json.JsonValueKind.Undefined or global::System.Text.Json.JsonValueKind.Null",
            _ => null,
        };
        return empty is null ? Bit(flag) : $"{empty} ? 0UL : {Bit(flag)}";
    }

    private static void WriteUnknown(SourceWriter writer, ObjectDeclaration declaration, TypeText types)
    {
        if (declaration.AdditionalProperties is not { } additional)
        {
            writer.Line("context.SkipMember(ref reader);");
        }
        else if (CodecEmitter.AdditionalType(declaration) is null)
        {
            writer.Line("context.ReadAdditional(ref reader, ref additional);");
        }
        else
        {
            writer.Line("var name = context.ReadName(ref reader);");
            writer.Line("reader.Read();");
            writer.Line($"(additional ??= new global::System.Collections.Generic.Dictionary<string, {types.Of(additional)}>(global::System.StringComparer.Ordinal))[name] = AdditionalCodec.ReadValue(ref reader, context);");
        }
    }

    private static void WriteMissingCheck(SourceWriter writer, int required)
    {
        for (var word = 0; word < Words(required); word++)
        {
            var flags = Math.Min(FlagsPerWord, required - (word * FlagsPerWord));
            var mask = flags == FlagsPerWord ? ulong.MaxValue : (1UL << flags) - 1;
            using (writer.Open($"if (seen{word} != 0x{mask.ToString("X", System.Globalization.CultureInfo.InvariantCulture)}UL)"))
            {
                writer.Line($"Members.ReportMissing(ref reader, context, {word}, seen{word});");
            }

            writer.Line();
        }
    }

    private static void WriteResult(SourceWriter writer, ObjectDeclaration declaration, TypeText types)
    {
        using (writer.Open($"return new {types.Declared(declaration.Name)}", "};"))
        {
            for (var i = 0; i < declaration.Properties.Count; i++)
            {
                var property = declaration.Properties[i];
                var fallback = property.Presence == Presence.Required && IsClass(property.Type) ? " ?? " + types.Empty(property.Type) : "";
                writer.Line($"{CSharpIdentifier.Escape(property.Name)} = p{i}{fallback},");
            }

            if (declaration.AdditionalProperties is not null)
            {
                writer.Line("AdditionalProperties = additional,");
            }
        }
    }

    private static bool IsClass(TypeReference type) => type is DeclaredType { IsOpenEnum: false };
}
