using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Lowering.Naming;

namespace Specular.CodeGeneration.Emission;

/// <summary>Writes the class of a union: a value in one of its forms, or the raw JSON of a form that the documents do not have.</summary>
internal static class UnionEmitter
{
    private const string Element = "global::System.Text.Json.JsonElement";

    public static void Write(SourceWriter writer, UnionDeclaration declaration, TypeText types)
    {
        DocumentationEmitter.Write(writer, declaration.Documentation, "One of several forms.");
        FileFrame.Attributes(writer, declaration.IsDeprecated);
        writer.Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof({types.Declared(declaration.Name + "Codec")}))]");
        using (writer.Open($"public sealed partial class {CSharpIdentifier.Escape(declaration.Name)}"))
        {
            WriteFrame(writer, declaration);
            for (var i = 0; i < declaration.Arms.Count; i++)
            {
                writer.Line();
                WriteArm(writer, declaration, i, types);
            }

            writer.Line();
            WriteMatch(writer, declaration, types);
            writer.Line();
            writer.Line("/// <inheritdoc />");
            writer.Line("public override string ToString() => global::System.Convert.ToString(value, global::System.Globalization.CultureInfo.InvariantCulture) ?? \"\";");
        }

        writer.Line();
        UnionCodecEmitter.Write(writer, declaration, types);
    }

    private static void WriteFrame(SourceWriter writer, UnionDeclaration declaration)
    {
        using (writer.Open($"internal {CSharpIdentifier.Escape(declaration.Name)}(object value, int form)"))
        {
            writer.Line("this.value = value;");
            writer.Line("this.form = form;");
        }

        writer.Line();
        writer.Line("internal readonly object value;");
        writer.Line();
        writer.Line("internal readonly int form;");
        writer.Line();
        DocumentationEmitter.Summary(writer, "The raw JSON of a form that the documents do not have; null when it is one of theirs.");
        writer.Line($"public {Element}? {OtherOf(declaration)} => form < 0 ? ({Element})value : null;");
        writer.Line();
        DocumentationEmitter.Summary(writer, "A form that the documents do not have, as raw JSON.");
        using (writer.Open($"public static {CSharpIdentifier.Escape(declaration.Name)} FromOther({Element} value)"))
        {
            writer.Line("return new(value, -1);");
        }
    }

    // A member cannot have its type's name.
    private static string OtherOf(UnionDeclaration declaration) => declaration.Name is "Other" ? "OtherValue" : "Other";

    private static void WriteArm(SourceWriter writer, UnionDeclaration declaration, int index, TypeText types)
    {
        var arm = declaration.Arms[index];
        var type = types.Of(arm.Type);
        var self = CSharpIdentifier.Escape(declaration.Name);
        DocumentationEmitter.Summary(writer, $"Makes it of the form {arm.Name}.");
        using (writer.Open($"public static {self} From{arm.Name}({type} value)"))
        {
            if (!arm.Type.IsValueType)
            {
                writer.Line("global::System.ArgumentNullException.ThrowIfNull(value);");
            }

            writer.Line($"return new(value, {index});");
        }

        // C# has no conversions from interfaces, which lists and maps are.
        if (arm.Type is not (ListType or MapType))
        {
            writer.Line();
            DocumentationEmitter.Summary(writer, $"Makes it of the form {arm.Name}.");
            writer.Line($"public static implicit operator {self}({type} value) => From{arm.Name}(value);");
        }

        writer.Line();
        DocumentationEmitter.Summary(writer, $"Whether it has the form {arm.Name}, and if so its value.");
        var parameter = arm.Type.IsValueType ? $"out {type} value" : $"[global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out {type}? value";
        using (writer.Open($"public bool TryGet{arm.Name}({parameter})"))
        {
            writer.Line($"value = form == {index} ? ({type})this.value : default;");
            writer.Line($"return form == {index};");
        }
    }

    private static void WriteMatch(SourceWriter writer, UnionDeclaration declaration, TypeText types)
    {
        var table = new NameTable("other", "TResult", "value", "form");
        var names = declaration.Arms.Select(a => table.Take(CSharpIdentifier.Camel(a.Name))).ToArray();
        DocumentationEmitter.Summary(writer, "Goes on by the form it has; other takes the raw JSON of a form that the documents do not have.");
        var parameters = declaration.Arms.Select((a, i) => $"global::System.Func<{types.Of(a.Type)}, TResult> {CSharpIdentifier.Escape(names[i])}");
        using (writer.Open($"public TResult {(declaration.Name is "Match" ? "MatchForm" : "Match")}<TResult>({string.Join(", ", [.. parameters, $"global::System.Func<{Element}, TResult> other"])})"))
        {
            foreach (var name in names.Append("other"))
            {
                writer.Line($"global::System.ArgumentNullException.ThrowIfNull({CSharpIdentifier.Escape(name)});");
            }

            using (writer.Open("return form switch", "};"))
            {
                for (var i = 0; i < names.Length; i++)
                {
                    writer.Line($"{i} => {CSharpIdentifier.Escape(names[i])}(({types.Of(declaration.Arms[i].Type)})value),");
                }

                writer.Line($"_ => other(({Element})value),");
            }
        }
    }
}
