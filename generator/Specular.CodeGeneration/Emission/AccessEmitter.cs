using System.Text;
using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Lowering.Naming;

namespace Specular.CodeGeneration.Emission;

/// <summary>Writes how one value is read out of generated types.</summary>
internal static class AccessEmitter
{
    private const string Invariant = "global::System.Globalization.CultureInfo.InvariantCulture";

    /// <summary>The value at the end of a path as text; null where something on the way is missing.</summary>
    /// <param name="root">The variable it begins at; with a question mark when it may be null.</param>
    /// <param name="path">The path.</param>
    public static string Text(string root, AccessPath path)
    {
        var expression = new StringBuilder(root);
        var isNullable = false;
        foreach (var step in path.Steps)
        {
            expression.Append(isNullable ? "?." : ".").Append(CSharpIdentifier.Escape(step.Name));
            if (step.Presence == Presence.OptionalNullable)
            {
                expression.Append(".ValueOrDefault");
            }

            isNullable = step.Presence != Presence.Required;
        }

        var dot = isNullable ? "?." : ".";
        return path.Type switch
        {
            ScalarType { Kind: ScalarKind.String } => expression.ToString(),
            DeclaredType { IsNumber: true } => expression + dot + $"Value.ToString({Invariant})",
            DeclaredType { IsOpenEnum: true } => expression + dot + "Value",
            ScalarType { Kind: ScalarKind.Boolean } => $"({expression} == true ? \"true\" : \"false\")",
            ScalarType { Kind: ScalarKind.Json or ScalarKind.Guid } => expression + dot + "ToString()",
            ScalarType { Kind: ScalarKind.Date } => expression + dot + $"ToString(\"yyyy-MM-dd\", {Invariant})",
            _ => expression + dot + $"ToString({Invariant})",
        };
    }
}
