using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Lowering.Naming;

namespace Specular.CodeGeneration.Emission;

/// <summary>Writes how rules look into an object: only at the members that some rule asks for.</summary>
internal static class CodecInspectorEmitter
{
    private const string Value = "global::Specular.Rules.RuleValue";

    public static void Write(SourceWriter writer, ObjectDeclaration declaration, TypeText types)
    {
        if (declaration.Inspected.Count == 0)
        {
            return;
        }

        writer.Line();
        writer.Line("/// <inheritdoc />");
        using (writer.Open($"protected override {Value} InspectMember({types.Declared(declaration.Name)} owner, string member) => member switch", "};"))
        {
            var rest = "default";
            foreach (var name in declaration.Inspected)
            {
                var index = IndexOf(declaration, name);
                if (index >= 0)
                {
                    var property = declaration.Properties[index];
                    var value = $"owner.{CSharpIdentifier.Escape(property.Name)}" + (property.Presence == Presence.OptionalNullable ? ".ValueOrDefault" : "");
                    writer.Line($"{CSharpText.Literal(name)} => {value} is {{ }} there ? {CodecEmitter.Of(property, index, types)}.Inspect(there) : default,");
                }
                else if (declaration.AdditionalProperties is not null)
                {
                    var codec = CodecEmitter.AdditionalType(declaration) is null ? "global::Specular.Json.JsonCodecs.Element" : "AdditionalCodec";
                    rest = $"owner.AdditionalProperties is {{ }} more && more.TryGetValue(member, out var there) ? {codec}.Inspect(there) : default";
                }
            }

            writer.Line($"_ => {rest},");
        }
    }

    private static int IndexOf(ObjectDeclaration declaration, string wireName)
    {
        for (var i = 0; i < declaration.Properties.Count; i++)
        {
            if (string.Equals(declaration.Properties[i].WireName, wireName, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }
}
