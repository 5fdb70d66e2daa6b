using System.Globalization;
using Specular.CodeGeneration.Client;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Emission;

/// <summary>Writes the codec of a union: what tells its forms apart, and the codec of each.</summary>
internal static class UnionCodecEmitter
{
    private const string Kinds = "global::Specular.Json.JsonKinds.";

    public static void Write(SourceWriter writer, UnionDeclaration declaration, TypeText types)
    {
        var self = types.Declared(declaration.Name);
        var codec = types.Declared(declaration.Name + "Codec");
        FileFrame.Attributes(writer, isDeprecated: false);
        using (writer.Open($"internal sealed class {declaration.Name}Codec : global::Specular.Json.JsonCodec<{self}>"))
        {
            // First of all fields: two codecs that need each other meet in their static constructors.
            writer.Line($"public static readonly {codec} Instance = new();");
            writer.Line();
            WriteForms(writer, declaration);
            WriteFields(writer, declaration, types);
            writer.Line("/// <inheritdoc />");
            writer.Line($"public override {self} Empty => new(default(global::System.Text.Json.JsonElement), -1);");
            writer.Line();
            WriteReader(writer, declaration, self, types);
            writer.Line();
            WriteWriter(writer, declaration, self, types);
            writer.Line();
            WriteInspector(writer, declaration, self, types);
        }
    }

    // A rule looks into the form that is there.
    private static void WriteInspector(SourceWriter writer, UnionDeclaration declaration, string self, TypeText types)
    {
        writer.Line("/// <inheritdoc />");
        using (writer.Open($"public override global::Specular.Rules.RuleValue Inspect({self} value) => value.form switch", "};"))
        {
            for (var i = 0; i < declaration.Arms.Count; i++)
            {
                writer.Line($"{i.ToString(CultureInfo.InvariantCulture)} => {Codec(declaration.Arms[i], i, types)}.Inspect(({types.Of(declaration.Arms[i].Type)})value.value),");
            }

            writer.Line("_ => global::Specular.Json.JsonCodecs.Element.Inspect((global::System.Text.Json.JsonElement)value.value),");
        }
    }

    private static void WriteForms(SourceWriter writer, UnionDeclaration declaration)
    {
        writer.Line("private static readonly global::Specular.Json.JsonUnion Forms = new(");
        using (writer.Indent())
        {
            writer.Line((declaration.Discriminator is { } name ? CSharpText.Literal(name) : "null") + (declaration.Arms.Count == 0 ? ");" : ","));
            for (var i = 0; i < declaration.Arms.Count; i++)
            {
                writer.Line(Form(declaration.Arms[i]) + (i == declaration.Arms.Count - 1 ? ");" : ","));
            }
        }

        writer.Line();
    }

    private static string Form(UnionArmModel arm)
    {
        var kinds = KindsOf(arm.Kinds);
        var members = arm.Required.Concat(arm.Optional).ToList();
        var arguments = arm.Texts.Count > 0 ? Texts(arm.Texts)
            : members.Count == 0 ? kinds
            : string.Join(", ", kinds, Texts(members), arm.Required.Count.ToString(CultureInfo.InvariantCulture), arm.IsClosed ? "true" : "false");
        var properties = new List<string>();
        if (arm.Items.Count > 0)
        {
            properties.Add("Items = " + KindsOf(arm.Items));
        }

        if (arm.Item is { } item)
        {
            properties.Add("Item = " + Form(item with { Typed = [], Others = [] }));
        }

        if (arm.Typed.Count > 0)
        {
            properties.Add("Typed = [" + string.Join(", ", arm.Typed.Select(t => $"new({CSharpText.Literal(t.Name)}, {KindsOf(t.Kinds)}{(t.Items.Count > 0 ? ", " + KindsOf(t.Items) : "")})")) + "]");
        }

        if (arm.Others.Count > 0)
        {
            properties.Add("Others = " + KindsOf(arm.Others));
        }

        if (arm.Discriminators.Count > 0)
        {
            properties.Add("Discriminators = " + Texts(arm.Discriminators));
        }

        if (arm.IsFallback)
        {
            properties.Add("IsFallback = true");
        }

        if (arm.Fixed.Count > 0)
        {
            properties.Add("Fixed = [" + string.Join(", ", arm.Fixed.Select(Fixed)) + "]");
        }

        return $"new global::Specular.Json.JsonUnionArm({arguments})" + (properties.Count > 0 ? " { " + string.Join(", ", properties) + " }" : "");
    }

    private static string Fixed(FixedMember member) =>
        $"new({string.Join(", ", new[] { member.Name }.Concat(member.Texts).Select(CSharpText.Literal))})" + (member.Literals.Count > 0 ? " { Literals = " + Texts(member.Literals) + " }" : "");

    private static string KindsOf(ValueList<string> kinds) => string.Join(" | ", kinds.Select(k => Kinds + k));

    private static string Texts(IEnumerable<string> texts) => "[" + string.Join(", ", texts.Select(CSharpText.Literal)) + "]";

    private static void WriteFields(SourceWriter writer, UnionDeclaration declaration, TypeText types)
    {
        for (var i = 0; i < declaration.Arms.Count; i++)
        {
            if (CodecEmitter.HasField(declaration.Arms[i].Type))
            {
                writer.Line($"private static readonly global::Specular.Json.JsonCodec<{types.Of(declaration.Arms[i].Type)}> {CodecEmitter.Field(i)} = {types.Codec(declaration.Arms[i].Type)};");
                writer.Line();
            }
        }
    }

    private static void WriteReader(SourceWriter writer, UnionDeclaration declaration, string self, TypeText types)
    {
        writer.Line("/// <inheritdoc />");
        using (writer.Open($"public override {self} ReadValue(ref global::System.Text.Json.Utf8JsonReader reader, global::Specular.Json.JsonReadContext context) => Forms.Find(in reader, context) switch", "};"))
        {
            for (var i = 0; i < declaration.Arms.Count; i++)
            {
                writer.Line($"{i.ToString(CultureInfo.InvariantCulture)} => new({Codec(declaration.Arms[i], i, types)}.ReadValue(ref reader, context), {i.ToString(CultureInfo.InvariantCulture)}),");
            }

            writer.Line("_ => new(context.ReadElement(ref reader), -1),");
        }
    }

    private static void WriteWriter(SourceWriter writer, UnionDeclaration declaration, string self, TypeText types)
    {
        writer.Line("/// <inheritdoc />");
        using (writer.Open($"public override void WriteValue(global::System.Text.Json.Utf8JsonWriter writer, {self} value, global::Specular.Json.JsonWriteContext context)"))
        using (writer.Open("switch (value.form)"))
        {
            for (var i = 0; i < declaration.Arms.Count; i++)
            {
                writer.Line($"case {i.ToString(CultureInfo.InvariantCulture)}:");
                using (writer.Indent())
                {
                    writer.Line($"{Codec(declaration.Arms[i], i, types)}.WriteValue(writer, ({types.Of(declaration.Arms[i].Type)})value.value, context);");
                    writer.Line("break;");
                }
            }

            writer.Line("default:");
            using (writer.Indent())
            {
                writer.Line("global::Specular.Json.JsonCodecs.Element.WriteValue(writer, (global::System.Text.Json.JsonElement)value.value, context);");
                writer.Line("break;");
            }
        }
    }

    private static string Codec(UnionArmModel arm, int index, TypeText types) => CodecEmitter.HasField(arm.Type) ? CodecEmitter.Field(index) : types.Codec(arm.Type);
}
