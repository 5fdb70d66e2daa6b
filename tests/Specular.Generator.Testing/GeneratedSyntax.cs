using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Specular.CodeGeneration;

namespace Specular.Generator.Testing;

/// <summary>What generated code is made of. Whatever a document says, there is nothing else in it: no other kind of syntax, no other directive, no call of anything but the runtime and a few types of .NET.</summary>
public static class GeneratedSyntax
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    private static readonly string[] Directives = ["#nullable enable annotations", "#nullable disable warnings", "#pragma warning disable"];

    // What generated code may name of the outside. One more is a decision, and belongs here.
    private static readonly string[] Namespaces =
    [
        "Specular", "Microsoft.Extensions.DependencyInjection", "System.Collections.Generic", "System.Collections.Frozen", "System.CodeDom.Compiler", "System.Text.Json", "System.Threading",
        "System.Net.Http", "System.Globalization", "System.Linq", "System.IO.Stream", "System.Diagnostics.CodeAnalysis", "System.Runtime.CompilerServices",
    ];

    private static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        "Action", "ArgumentException", "ArgumentNullException", "ArgumentOutOfRangeException", "Convert", "DateOnly", "DateTime", "DateTimeOffset", "Func", "Guid", "IEquatable", "Int128", "Lazy",
        "Math", "Obsolete", "ObsoleteAttribute", "ReadOnlyMemory", "ReadOnlySpan", "String", "StringComparer", "StringComparison", "TimeOnly", "TimeSpan", "Type", "UInt128", "Uri", "UriKind",
    };

    private static readonly HashSet<string> Elements = new(StringComparer.Ordinal) { "summary", "remarks", "para", "param", "typeparam", "returns", "exception", "see", "br", "inheritdoc", "c", "code", "value" };

    /// <summary>What is in the files and may not be.</summary>
    /// <param name="files">The files of one client.</param>
    /// <param name="ns">The client's namespace.</param>
    public static IReadOnlyList<string> Faults(IEnumerable<GeneratedFile> files, string ns)
    {
        var faults = new List<string>();
        foreach (var file in files)
        {
            var found = new List<string>();
            CheckCharacters(file.Text, found);
            var tree = Parse(file);
            found.AddRange(tree.GetDiagnostics().Select(d => d.ToString()));
            foreach (var node in tree.GetRoot().DescendantNodesAndSelf(descendIntoTrivia: true))
            {
                Check(node, ns, found);
            }

            foreach (var trivia in tree.GetRoot().DescendantTrivia(descendIntoTrivia: true).Where(t => !GeneratedKinds.Trivia.Contains(t.Kind())))
            {
                found.Add($"{trivia.Kind()}: {trivia}");
            }

            faults.AddRange(found.Distinct(StringComparer.Ordinal).Select(f => file.HintName + ": " + f));
        }

        return faults;
    }

    /// <summary>The code without what documents say: each literal by its kind, comments left out. Two documents that differ in their words only have the same.</summary>
    /// <param name="files">The files of one client.</param>
    /// <param name="namesToo">Whether names are words of the document too; then order says nothing either, for it follows names.</param>
    public static string Structure(IEnumerable<GeneratedFile> files, bool namesToo)
    {
        var members = new List<string>();
        foreach (var file in files)
        {
            members.Add(namesToo ? "file" : file.HintName);
            foreach (var node in Parse(file).GetRoot().DescendantNodes(n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax).Where(n => n is not TypeDeclarationSyntax))
            {
                members.Add(string.Join(' ', node.DescendantTokens().Select(t => Mask(t, namesToo))));
            }
        }

        return string.Join('\n', namesToo ? members.Order(StringComparer.Ordinal) : members);
    }

    private static SyntaxTree Parse(GeneratedFile file) => CSharpSyntaxTree.ParseText(file.Text, Options, file.HintName);

    private static string Mask(SyntaxToken token, bool namesToo) => token.Kind() switch
    {
        SyntaxKind.StringLiteralToken => "\"\"",
        SyntaxKind.InterpolatedStringTextToken => "text",
        SyntaxKind.IdentifierToken when namesToo => "name",
        _ => token.Text,
    };

    private static void CheckCharacters(string text, List<string> faults)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (text[i] != '\n' && CharUnicodeInfo.GetUnicodeCategory(text[i]) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            {
                faults.Add("the character U+" + ((int)text[i]).ToString("X4", CultureInfo.InvariantCulture));
            }
        }
    }

    private static void Check(SyntaxNode node, string ns, List<string> faults)
    {
        switch (node)
        {
            case DirectiveTriviaSyntax when !Directives.Any(d => node.ToString().StartsWith(d, StringComparison.Ordinal)):
                faults.Add("the directive " + node);
                break;
            case AliasQualifiedNameSyntax name:
                CheckName(Outermost(name), ns, faults);
                break;
            case XmlNameSyntax { Parent: XmlElementStartTagSyntax or XmlElementEndTagSyntax or XmlEmptyElementSyntax } element when !Elements.Contains(element.ToString()):
                faults.Add("the element " + element);
                break;
            case XmlTextAttributeSyntax { Name.LocalName.Text: "href" } link when !link.ToString().StartsWith("href=\"http", StringComparison.Ordinal):
                faults.Add("the link " + link);
                break;
            default:
                if (!GeneratedKinds.Nodes.Contains(node.Kind()))
                {
                    faults.Add($"{node.Kind()}: {node}");
                }

                break;
        }
    }

    private static void CheckName(string name, string ns, List<string> faults)
    {
        var isKnown = !name.StartsWith("global::", StringComparison.Ordinal)
            || name.StartsWith("global::" + ns + ".", StringComparison.Ordinal)
            || Namespaces.Any(n => name.StartsWith("global::" + n + ".", StringComparison.Ordinal) || name == "global::" + n)
            || (name.StartsWith("global::System.", StringComparison.Ordinal) && Types.Contains(name.Split('.')[1].Split('<')[0]));
        if (!isKnown)
        {
            faults.Add("the name " + name);
        }
    }

    // From global:: on as far as it goes.
    private static string Outermost(SyntaxNode node)
    {
        while ((node.Parent is QualifiedNameSyntax q && q.Left == node) || (node.Parent is MemberAccessExpressionSyntax m && m.Expression == node))
        {
            node = node.Parent;
        }

        return string.Concat(node.DescendantTokens().Select(t => t.Text.TrimStart('@')));
    }
}
