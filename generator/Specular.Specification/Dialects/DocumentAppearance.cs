using System.Text.RegularExpressions;
using Specular.Specification.Contract;
using Specular.Specification.Nodes;
using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.Specification.Dialects;

/// <summary>Names documents of other kinds, so that the message says what was given and how to get what is needed.</summary>
internal static class DocumentAppearance
{
    private const string OpenApiWanted = "Specular reads OpenAPI 2.0 and 3 in YAML or JSON ('openapi: 3.0.1' at the root) and profiles ('specular: profile')";
    private const int LongestLook = 256 * 1024;
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.ExplicitCapture;

    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(10);

    // "paths:" with the path itself at the line's beginning: a page copied as text, its indentation gone.
    private static readonly Regex s_flattened = new(@"^paths:[ \t]*\r?\n/", Options, s_timeout);
    private static readonly Regex s_heading = new(@"^#{1,6} \S", Options, s_timeout);
    private static readonly Regex s_openApiLine = new(@"^[ \t]*[""']?(openapi|swagger)[""']?[ \t]*:", Options, s_timeout);
    private static readonly Regex s_companionLine = new(@"^[""']?specular[""']?[ \t]*:", Options, s_timeout);
    private static readonly Regex s_beyondComments = new(@"^[ \t]*[^#\s]", Options, s_timeout);

    /// <summary>Why a document that no dialect recognises cannot be read.</summary>
    public static Problem Explain(DocumentContent content)
    {
        var appearance = Of(content);
        if (content.Reading.Fault is { } fault && (appearance is null || ReferenceEquals(fault.Descriptor, ProblemCatalog.TextBeyondLimits)))
        {
            return new(fault.Descriptor, new SourceReference(content.Name, ""), [content.FormatName, fault.Reason], fault.Offset);
        }

        appearance ??= OfTree(content);
        if (ReferenceEquals(appearance, Prose))
        {
            return new(ProblemCatalog.PageWithoutApi, new SourceReference(content.Name, ""), []);
        }

        return new(ProblemCatalog.UnknownDialect, new SourceReference(content.Name, appearance.Pointer), [appearance.What, appearance.Remedy]);
    }

    // What the text looks like, where that is beyond doubt; else null.
    private static Appearance? Of(DocumentContent content)
    {
        // What a document is shows at its beginning.
        var text = content.Text.Substring(0, Math.Min(content.Text.Length, LongestLook)).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (text.Length == 0)
        {
            return new("an empty file", OpenApiWanted);
        }

        if (text.Length > 1 && (text[0] == '\0' || text[1] == '\0'))
        {
            return new("text in UTF-16 without a byte order mark", "save it as UTF-8");
        }

        if (text[0] == '<')
        {
            return new("an HTML or XML page", "open the page's OpenAPI export instead; at Apifox append '.md' to the address and keep the YAML block");
        }

        return (content.Root is { } root ? OfRoot(root) : null) ?? OfPage(content, text);
    }

    /// <summary>Whether the document is a page that was copied as text and lost its indentation, so that everything stands at the root.</summary>
    public static bool IsFlattened(ObjectNode root) =>
        root.Find("paths") is ScalarNode { Kind: JsonKind.Null } && root.Members.Any(m => m.Name.StartsWith("/", StringComparison.Ordinal));

    // What a readable tree of no known kind looks like.
    private static Appearance OfTree(DocumentContent content) => content.Reading.Root switch
    {
        ObjectNode { Members.Count: 0 } => new("an empty object", OpenApiWanted),
        ObjectNode o => new($"a plain {content.FormatName} object with '{string.Join("', '", o.Members.Take(4).Select(m => m.Name))}'", OpenApiWanted),
        ArrayNode => new($"a plain {content.FormatName} array", OpenApiWanted),
        _ => new("plain text", OpenApiWanted),
    };

    /// <summary>What an object of no known kind looks like; null when nothing tells.</summary>
    public static Appearance? OfRoot(ObjectNode root)
    {
        if (IsFlattened(root))
        {
            return Flattened;
        }

        foreach (var (member, what, remedy) in s_roots)
        {
            if (root.FindMember(member) is { } found)
            {
                var value = found.Value is ScalarNode scalar ? scalar.Raw : "";
                return new(what.Length > 0 && value.Length > 0 ? $"{what} {value}" : what, remedy, JsonPointer.Append("", member));
            }
        }

        return OfShape(root);
    }

    private static readonly (string Member, string What, string Remedy)[] s_roots =
    [
        ("swagger", "a document of Swagger", "convert it to OpenAPI 3.0 (editor.swagger.io, Edit, Convert), and give that file"),
        ("openapi", "a document of OpenAPI", "Specular reads 3.0, 3.1 and 3.2; when it uses nothing newer, change the version to 3.2.0"),
        ("asyncapi", "a document of AsyncAPI", OpenApiWanted),
        ("specular", "a companion of Specular of the kind", "the kinds are: profile; a baseline is given as a SpecularBaseline item, or with --baseline"),
        ("$schema", "a JSON Schema", OpenApiWanted),
        ("log", "a HAR recording", OpenApiWanted),
        ("mappings", "a set of WireMock stubs", OpenApiWanted),
        ("item", "a Postman collection", "export it as OpenAPI 3.0 instead"),
    ];

    private static readonly string[] s_methods = ["get", "put", "post", "delete", "patch"];

    // Parts that a document divided into files refers to.
    private static readonly (string What, Func<ObjectNode, bool> IsSuch)[] s_parts =
    [
        ("shared components", root => root.FindMember("components") is not null || root.FindMember("definitions") is not null),
        ("a parameter", root => root.Find("name") is ScalarNode && root.Find("in") is ScalarNode),
        ("an operation", root => root.Find("responses") is ObjectNode),
        ("a path", root => s_methods.Any(m => root.Find(m) is ObjectNode)),
        ("a schema", root => root.Find("properties") is ObjectNode || root.Find("allOf") is ArrayNode || root.Find("oneOf") is ArrayNode || root.Find("anyOf") is ArrayNode
            || (root.Find("type") is ScalarNode { Value: "string" or "object" or "array" or "integer" or "number" or "boolean" })),
        ("a body or an answer", root => root.Find("content") is ObjectNode),
    ];

    private static Appearance? OfShape(ObjectNode root)
    {
        if (root.FindMember("paths") is not null)
        {
            return new("an OpenAPI document without its version", "write 'openapi: 3.0.3' at its root");
        }

        if (root.FindMember("request") is not null && root.FindMember("response") is not null)
        {
            return new("a WireMock stub", OpenApiWanted);
        }

        foreach (var (what, isSuch) in s_parts)
        {
            if (isSuch(root))
            {
                return new("a part of an API description, " + what, "give the document that refers to it together with it");
            }
        }

        return null;
    }

    private static Appearance? OfPage(DocumentContent content, string text)
    {
        if (s_flattened.IsMatch(text))
        {
            return Flattened;
        }

        if (content.Reading.Root is not (null or ScalarNode))
        {
            return null;
        }

        if (Has(text, "概览") && (Has(text, "请求体") || Has(text, "响应")))
        {
            return new("the text of an Apifox page without its table of Method and Path", "append '.md' to the page's address and save its YAML block, or export the project as OpenAPI 3.0");
        }

        if (s_openApiLine.IsMatch(text) || IsCompanion(text) || text[0] is '{' or '[' || !s_heading.IsMatch(text))
        {
            return null;
        }

        return s_beyondComments.IsMatch(text) ? Prose : new("a file of comments only", OpenApiWanted);
    }

    // A comment of YAML looks like a heading. An article about profiles has its examples between fences.
    private static bool IsCompanion(string text) =>
        s_companionLine.Match(text) is { Success: true } line && text.IndexOf("```", 0, line.Index, StringComparison.Ordinal) < 0;

    // Articles lie beside the pages of operations.
    private static Appearance Prose { get; } = new("a Markdown page without an OpenAPI block", OpenApiWanted);

    private static Appearance Flattened { get; } = new(
        "an OpenAPI page whose indentation is lost", "copy it again with the page's copy button, or append '.md' to the page's address and save its YAML block");

    private static bool Has(string text, string words) => text.IndexOf(words, StringComparison.Ordinal) >= 0;
}
