using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Lowering.Naming;

namespace Specular.CodeGeneration.Emission;

/// <summary>Writes the struct of an open enum and its codec.</summary>
internal static class OpenEnumEmitter
{
    public static void Write(SourceWriter writer, OpenEnumDeclaration declaration, TypeText types)
    {
        var name = CSharpIdentifier.Escape(declaration.Name);
        var self = types.Declared(declaration.Name);
        DocumentationEmitter.Write(writer, declaration.Documentation, $"A set of {Noun(declaration)}s that the service may add to.");
        FileFrame.Attributes(writer, declaration.IsDeprecated);
        writer.Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof({types.Declared(declaration.Name + "Codec")}))]");
        using (writer.Open($"public readonly struct {name} : global::Specular.Json.{(declaration.IsNumber ? "IOpenNumber" : "IOpenEnum")}, global::System.IEquatable<{self}>"))
        {
            if (!declaration.IsNumber)
            {
                writer.Line("private readonly string? _value;");
                writer.Line();
            }

            DocumentationEmitter.Summary(writer, $"A {Noun(declaration)}, known or not.");
            writer.Line(declaration.IsNumber ? $"public {name}(long value) => Value = value;" : $"public {name}(string value) => _value = value;");
            foreach (var value in declaration.Values)
            {
                writer.Line();
                var wire = declaration.IsNumber ? value.Wire : $"\"{value.Wire}\"";
                DocumentationEmitter.Summary(writer, value.Label.Length > 0 ? $"{wire}: {value.Label}" : wire);

                // Made anew each time, for nothing: kept ones would each be a field with attributes and a line of the static constructor, and a client has thousands.
                writer.Line($"public static {self} {CSharpIdentifier.Escape(value.Name)} => new({Literal(declaration, value)});");
            }

            WriteMembers(writer, declaration, name, self);
        }

        writer.Line();
        WriteCodec(writer, declaration, types, self);
    }

    private static string Noun(OpenEnumDeclaration declaration) => declaration.IsNumber ? "number" : "word";

    private static string Literal(OpenEnumDeclaration declaration, OpenEnumValue value) => declaration.IsNumber ? value.Wire + "L" : CSharpText.Literal(value.Wire);

    private static void WriteMembers(SourceWriter writer, OpenEnumDeclaration declaration, string name, string self)
    {
        var noun = Noun(declaration);
        writer.Line();
        DocumentationEmitter.Summary(writer, $"The {noun} as the wire has it; {(declaration.IsNumber ? "0" : "\"\"")} for the default value.");
        writer.Line(declaration.IsNumber ? "public long Value { get; }" : "public string Value => _value ?? \"\";");
        writer.Line();
        DocumentationEmitter.Summary(writer, $"Whether the documents have the {noun}.");
        writer.Line(declaration switch
        {
            { Values.Count: 0 } => "public bool IsKnown => false;",
            { IsNumber: true } => $"public bool IsKnown => Value is {string.Join(" or ", declaration.Values.Select(v => Literal(declaration, v)))};",

            // A pattern of many words is one of the dearest things for the compiler, and the codec has a table of them.
            _ => $"public bool IsKnown => {self}Codec.Instance.Knows(Value);",
        });
        writer.Line();
        DocumentationEmitter.Summary(writer, $"A {noun}, known or not.");
        writer.Line($"public static implicit operator {name}({(declaration.IsNumber ? "long" : "string")} value) => new(value);");
        writer.Line();
        DocumentationEmitter.Summary(writer, $"Whether both are the same {noun}.");
        writer.Line($"public static bool operator ==({self} left, {self} right) => left.Equals(right);");
        writer.Line();
        DocumentationEmitter.Summary(writer, $"Whether they are different {noun}s.");
        writer.Line($"public static bool operator !=({self} left, {self} right) => !left.Equals(right);");
        writer.Line();
        writer.Line("/// <inheritdoc />");
        writer.Line($"public bool Equals({self} other) => {(declaration.IsNumber ? "Value == other.Value" : "string.Equals(Value, other.Value, global::System.StringComparison.Ordinal)")};");
        writer.Line();
        writer.Line("/// <inheritdoc />");
        writer.Line($"public override bool Equals(object? obj) => obj is {self} other && Equals(other);");
        writer.Line();
        writer.Line("/// <inheritdoc />");
        writer.Line(declaration.IsNumber ? "public override int GetHashCode() => Value.GetHashCode();" : "public override int GetHashCode() => global::System.StringComparer.Ordinal.GetHashCode(Value);");
        writer.Line();
        writer.Line("/// <inheritdoc />");
        writer.Line(declaration.IsNumber ? "public override string ToString() => Value.ToString(global::System.Globalization.CultureInfo.InvariantCulture);" : "public override string ToString() => Value;");
    }

    private static void WriteCodec(SourceWriter writer, OpenEnumDeclaration declaration, TypeText types, string self)
    {
        var codec = types.Declared(declaration.Name + "Codec");
        FileFrame.Attributes(writer, isDeprecated: false);
        using (writer.Open($"internal sealed class {declaration.Name}Codec : global::Specular.Json.{(declaration.IsNumber ? "OpenNumberCodec" : "OpenEnumCodec")}<{self}>"))
        {
            writer.Line($"public static readonly {codec} Instance = new();");
            writer.Line();
            if (declaration.IsNumber)
            {
                writer.Line($"protected override {self} Create(long number) => new(number);");
                return;
            }

            writer.Line($"public {declaration.Name}Codec()");
            using (writer.Indent())
            {
                writer.Line($": base([{string.Join(", ", declaration.Values.Select(v => Literal(declaration, v)))}])");
            }

            writer.Line("{");
            writer.Line("}");
            writer.Line();
            writer.Line($"protected override {self} Create(string word) => new(word);");
        }
    }
}
