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
        DocumentationEmitter.Write(writer, declaration.Documentation, "A set of words that the service may add to.");
        FileFrame.Attributes(writer, declaration.IsDeprecated);
        writer.Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof({types.Declared(declaration.Name + "Codec")}))]");
        using (writer.Open($"public readonly struct {name} : global::Specular.Json.IOpenEnum, global::System.IEquatable<{self}>"))
        {
            writer.Line("private readonly string? _value;");
            writer.Line();
            DocumentationEmitter.Summary(writer, "A word, known or not.");
            writer.Line($"public {name}(string value) => _value = value;");
            foreach (var value in declaration.Values)
            {
                writer.Line();
                DocumentationEmitter.Summary(writer, value.Label.Length > 0 ? $"\"{value.Wire}\": {value.Label}" : $"\"{value.Wire}\"");
                writer.Line($"public static {self} {CSharpIdentifier.Escape(value.Name)} {{ get; }} = new({CSharpText.Literal(value.Wire)});");
            }

            WriteMembers(writer, declaration, name, self);
        }

        writer.Line();
        WriteCodec(writer, declaration, types, self);
    }

    private static void WriteMembers(SourceWriter writer, OpenEnumDeclaration declaration, string name, string self)
    {
        writer.Line();
        DocumentationEmitter.Summary(writer, "The word as the wire has it; \"\" for the default value.");
        writer.Line("public string Value => _value ?? \"\";");
        writer.Line();
        DocumentationEmitter.Summary(writer, "Whether the documents have the word.");
        writer.Line(declaration.Values.Count == 0
            ? "public bool IsKnown => false;"
            : $"public bool IsKnown => Value is {string.Join(" or ", declaration.Values.Select(v => CSharpText.Literal(v.Wire)))};");
        writer.Line();
        DocumentationEmitter.Summary(writer, "A word, known or not.");
        writer.Line($"public static implicit operator {name}(string value) => new(value);");
        writer.Line();
        DocumentationEmitter.Summary(writer, "Whether both are the same word.");
        writer.Line($"public static bool operator ==({self} left, {self} right) => left.Equals(right);");
        writer.Line();
        DocumentationEmitter.Summary(writer, "Whether they are different words.");
        writer.Line($"public static bool operator !=({self} left, {self} right) => !left.Equals(right);");
        writer.Line();
        writer.Line("/// <inheritdoc />");
        writer.Line($"public bool Equals({self} other) => string.Equals(Value, other.Value, global::System.StringComparison.Ordinal);");
        writer.Line();
        writer.Line("/// <inheritdoc />");
        writer.Line($"public override bool Equals(object? obj) => obj is {self} other && Equals(other);");
        writer.Line();
        writer.Line("/// <inheritdoc />");
        writer.Line("public override int GetHashCode() => global::System.StringComparer.Ordinal.GetHashCode(Value);");
        writer.Line();
        writer.Line("/// <inheritdoc />");
        writer.Line("public override string ToString() => Value;");
    }

    private static void WriteCodec(SourceWriter writer, OpenEnumDeclaration declaration, TypeText types, string self)
    {
        var codec = types.Declared(declaration.Name + "Codec");
        FileFrame.Attributes(writer, isDeprecated: false);
        using (writer.Open($"internal sealed class {declaration.Name}Codec : global::Specular.Json.OpenEnumCodec<{self}>"))
        {
            writer.Line($"public static readonly {codec} Instance = new();");
            writer.Line();
            writer.Line($"public {declaration.Name}Codec()");
            using (writer.Indent())
            {
                writer.Line($": base([{string.Join(", ", declaration.Values.Select(v => self + "." + CSharpIdentifier.Escape(v.Name)))}])");
            }

            writer.Line("{");
            writer.Line("}");
            writer.Line();
            writer.Line($"protected override {self} Create(string word) => new(word);");
        }
    }
}
