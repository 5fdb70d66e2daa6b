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
        var required = declaration.Properties.Select((property, index) => (property, index))
            .Where(p => p.property.Presence is Presence.Required or Presence.RequiredNullable)
            .ToArray();
        writer.Line("/// <inheritdoc />");
        using (writer.Open($"public override {types.Declared(declaration.Name)} ReadValue({Reader}, {Context})"))
        {
            using (writer.Open("if (!context.IsObject(ref reader))"))
            {
                writer.Line("return Empty;");
            }

            writer.Line();
            WriteLocals(writer, declaration, required.Length, types);
            WriteLoop(writer, declaration, required, types);
            writer.Line();
            WriteMissingCheck(writer, required.Length);
            WriteResult(writer, declaration, types);
        }

        if (required.Length > 0)
        {
            writer.Line();
            WriteReport(writer, required);
        }
    }

    private static int Words(int flags) => (flags + FlagsPerWord - 1) / FlagsPerWord;

    private static string Word(int flag) => "seen" + Number(flag / FlagsPerWord);

    private static string Bit(int flag) => "1UL << " + Number(flag % FlagsPerWord);

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

    private static void WriteLoop(SourceWriter writer, ObjectDeclaration declaration, (PropertyModel Property, int Index)[] required, TypeText types)
    {
        if (declaration.Properties.Count == 0)
        {
            using (writer.Open("while (reader.Read() && reader.TokenType == global::System.Text.Json.JsonTokenType.PropertyName)"))
            {
                WriteUnknown(writer, declaration, types);
            }

            return;
        }

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
                    var flag = Array.FindIndex(required, r => r.Index == i);
                    if (flag >= 0)
                    {
                        writer.Line($"{Word(flag)} |= {Flag(declaration.Properties[i], i, flag)};");
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
        var nullOfType = $"({types.Of(property.Type)}?)null";
        switch (property.Presence)
        {
            case Presence.Required:
                writer.Line($"p{index} = {read};");
                break;
            case Presence.Optional when property.Type is ScalarType { Kind: ScalarKind.Json }:
                writer.Line($"p{index} = {read};");
                break;
            case Presence.Optional:
                writer.Line($"p{index} = context.IsUnexpectedNull(ref reader) ? {nullOfType} : {read};");
                break;
            case Presence.RequiredNullable:
                writer.Line($"p{index} = context.IsNull(ref reader) ? {nullOfType} : {read};");
                break;
            default:
                // Not by conversion: there is none from an interface.
                writer.Line($"p{index} = new(context.IsNull(ref reader) ? {nullOfType} : {read});");
                break;
        }
    }

    private static string Read(PropertyModel property, int index, TypeText types) => property.Type switch
    {
        ScalarType { Kind: ScalarKind.String } => "context.ReadString(ref reader)",
        ScalarType { Kind: ScalarKind.Boolean } => "context.ReadBoolean(ref reader)",
        ScalarType { Kind: ScalarKind.Int32 } => "context.ReadInt32(ref reader)",
        ScalarType { Kind: ScalarKind.Int64 } => "context.ReadInt64(ref reader)",
        ScalarType { Kind: ScalarKind.UInt64 } => "context.ReadUInt64(ref reader)",
        ScalarType { Kind: ScalarKind.Double } => "context.ReadDouble(ref reader)",
        ScalarType { Kind: ScalarKind.Decimal } => "context.ReadDecimal(ref reader)",
        ScalarType { Kind: ScalarKind.DateTime } => "context.ReadDateTimeOffset(ref reader)",
        ScalarType { Kind: ScalarKind.Date } => "context.ReadDate(ref reader)",
        ScalarType { Kind: ScalarKind.Guid } => "context.ReadGuid(ref reader)",
        ScalarType { Kind: ScalarKind.Bytes } => "context.ReadBytes(ref reader)",
        ScalarType => "context.ReadElement(ref reader)",
        _ => CodecEmitter.Of(property, index, types) + ".ReadValue(ref reader, context)",
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
        if (required == 0)
        {
            return;
        }

        var conditions = Enumerable.Range(0, Words(required)).Select(word =>
        {
            var flags = Math.Min(FlagsPerWord, required - (word * FlagsPerWord));
            var mask = flags == FlagsPerWord ? ulong.MaxValue : (1UL << flags) - 1;
            return $"seen{Number(word)} != 0x{mask.ToString("X", System.Globalization.CultureInfo.InvariantCulture)}UL";
        });
        using (writer.Open($"if ({string.Join(" || ", conditions)})"))
        {
            writer.Line($"ReportMissing(ref reader, context, {string.Join(", ", Enumerable.Range(0, Words(required)).Select(w => "seen" + Number(w)))});");
        }

        writer.Line();
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

    private static void WriteReport(SourceWriter writer, (PropertyModel Property, int Index)[] required)
    {
        var words = string.Join(", ", Enumerable.Range(0, Words(required.Length)).Select(w => "ulong seen" + Number(w)));
        using (writer.Open($"private static void ReportMissing({Reader}, {Context}, {words})"))
        {
            for (var flag = 0; flag < required.Length; flag++)
            {
                if (flag > 0)
                {
                    writer.Line();
                }

                var method = required[flag].Property.IsEssential ? "MissingEssential" : "MissingRequired";
                using (writer.Open($"if (({Word(flag)} & ({Bit(flag)})) == 0)"))
                {
                    writer.Line($"context.{method}(ref reader, {CSharpText.Literal(required[flag].Property.WireName)});");
                }
            }
        }
    }

    private static bool IsClass(TypeReference type) => type is DeclaredType { IsOpenEnum: false };
}
