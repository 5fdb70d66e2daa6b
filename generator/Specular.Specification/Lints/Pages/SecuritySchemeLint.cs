using Specular.Specification.Contract;
using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.Specification.Lints.Pages;

/// <summary>Security schemes that nothing demands, and demands of schemes that nobody declares.</summary>
internal static class SecuritySchemeLint
{
    public static void Check(PublishedPage page, PageReferences references, LintReport report)
    {
        var document = page.Document;
        var declared = new HashSet<string>(document.SecuritySchemes.Select(s => s.Id), StringComparer.Ordinal);
        var demanded = new HashSet<string>(references.SecuritySchemes, StringComparer.Ordinal);
        foreach (var operation in document.Operations)
        {
            demanded.UnionWith(Names(operation.Security));
            CheckDeclared(operation.Security, operation.Source.Child("security"));
        }

        demanded.UnionWith(Names(document.Security));
        CheckDeclared(document.Security, page.Root.Source.Child("security"));
        // What another document holds of this one may demand it as well.
        var isWhole = document.Operations.Count > 0 && document.References.Count == 0;
        foreach (var scheme in document.SecuritySchemes.Where(s => isWhole && !demanded.Contains(s.Id)))
        {
            report.Add(ProblemCatalog.UnusedSecurityScheme, scheme.Source, scheme.Id);
        }

        void CheckDeclared(ValueList<SecurityRequirement>? security, SourceReference place)
        {
            // 3.2 lets a requirement name a scheme by its address.
            foreach (var name in Names(security).Where(n => !declared.Contains(n) && n.IndexOf('/') < 0 && n.IndexOf('#') < 0))
            {
                report.AddOnce(name, ProblemCatalog.UndeclaredSecurityScheme, place, name);
            }
        }
    }

    private static IEnumerable<string> Names(ValueList<SecurityRequirement>? security) => security?.SelectMany(r => r.Schemes) ?? [];
}
