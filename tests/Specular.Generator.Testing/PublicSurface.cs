using System.Text;
using Microsoft.CodeAnalysis;

namespace Specular.Generator.Testing;

/// <summary>The public surface of what was generated, as text: what a user's code can break on.</summary>
public static class PublicSurface
{
    private static readonly SymbolDisplayFormat Format = new(
        globalNamespaceStyle: SymbolDisplayGlobalNamespaceStyle.Omitted,
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameOnly,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        memberOptions: SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeConstantValue,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeDefaultValue | SymbolDisplayParameterOptions.IncludeExtensionThis,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    /// <summary>Every public type of a namespace with its public members, ordered by name; what every open enum has is left out.</summary>
    public static string Of(GeneratorRun run, string ns)
    {
        var text = new StringBuilder();
        var types = ((INamespaceSymbol)run.Compilation.Assembly.GlobalNamespace.GetNamespaceMembers().Single(n => n.Name == ns)).GetTypeMembers()
            .Where(t => t.DeclaredAccessibility == Accessibility.Public)
            .OrderBy(t => t.Name, StringComparer.Ordinal);
        foreach (var type in types)
        {
            Write(text, type, "");
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, INamedTypeSymbol type, string indent)
    {
        var kind = type.TypeKind == TypeKind.Struct ? "struct" : type.IsStatic ? "static class" : "class";
        var bases = type.Interfaces.Select(i => i.Name).Prepend(type.BaseType?.SpecialType == SpecialType.None && type.TypeKind == TypeKind.Class ? type.BaseType.Name : "").Where(b => b.Length > 0).ToArray();
        text.Append(indent).Append(kind).Append(' ').Append(type.Name).Append(bases.Length > 0 ? " : " + string.Join(", ", bases) : "").Append('\n');
        foreach (var member in type.GetMembers().Where(m => IsShown(type, m)).Select(m => m.ToDisplayString(Format)).Order(StringComparer.Ordinal))
        {
            text.Append(indent).Append("    ").Append(member).Append('\n');
        }

        foreach (var nested in type.GetTypeMembers().Where(t => t.DeclaredAccessibility == Accessibility.Public))
        {
            Write(text, nested, indent + "    ");
        }
    }

    private static bool IsShown(INamedTypeSymbol type, ISymbol member) =>
        member.DeclaredAccessibility == Accessibility.Public && !member.IsImplicitlyDeclared && !member.IsOverride && member is not INamedTypeSymbol
        && member is not IMethodSymbol { MethodKind: MethodKind.PropertyGet or MethodKind.PropertySet }
        && !(type.TypeKind == TypeKind.Struct && member is IMethodSymbol);
}
