using Specular.Specification.Dialects;
using Specular.Specification.Dialects.Swagger;
using Specular.Specification.Documents;
using Specular.Specification.Nodes;
using Specular.Specification.Reading;

namespace Specular.Specification.Binding;

/// <summary>The documents that were given together with the one that is bound. Each is read when the first reference leads to it.</summary>
internal sealed class DocumentsAlongside
{
    private readonly Dictionary<string, SourceDocument> _documents = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Name, bool ForSwagger), ReferenceScope?> _scopes = [];

    public DocumentsAlongside(IEnumerable<SourceDocument> documents)
    {
        foreach (var document in documents)
        {
            _documents[RelativeName.Normalize(document.Name)] = document;
        }
    }

    public static DocumentsAlongside None { get; } = new([]);

    public bool Has(string name) => _documents.ContainsKey(name);

    /// <summary>The document of that name; null when it was not given, or cannot be read.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="forSwagger">Whether a document of Swagger 2.0 refers to it: parts without a version are of that of their whole.</param>
    public ReferenceScope? Find(string name, bool forSwagger)
    {
        if (!_documents.TryGetValue(name, out var document))
        {
            return null;
        }

        if (!_scopes.TryGetValue((name, forSwagger), out var scope))
        {
            _scopes.Add((name, forSwagger), scope = Read(document, forSwagger));
        }

        return scope;
    }

    private static ReferenceScope? Read(SourceDocument document, bool forSwagger)
    {
        var content = new DocumentContent(document);
        if (DialectDetector.Read(content) is { Kind: DocumentKind.Api, Pages.Count: > 0 } tree)
        {
            var version = tree.Pages[0].Find("openapi") as ScalarNode;
            return new(document.Name, tree.Pages[0], tree.PointerOf(0))
            {
                IsVersion31 = version is null ? null : !OpenApiPage.IsVersion(version.Raw.Trim(), "3.0"),
                IsFromSwagger = tree.IsFromSwagger(0),
            };
        }

        return (content.Reading.Root, forSwagger) switch
        {
            (null, _) => null,
            (ObjectNode part, true) => ReadSwaggerPart(document.Name, part, content.Reading.Findings),
            var (part, _) => new(document.Name, part, "") { Findings = content.Reading.Findings },
        };
    }

    private static ReferenceScope? ReadSwaggerPart(string name, ObjectNode part, IReadOnlyList<TextFinding> findings)
    {
        try
        {
            var (converted, odd) = SwaggerPart.Convert(name, part);
            return new(name, converted, "") { IsVersion31 = false, IsSwaggerPart = true, Findings = [.. findings, .. odd] };
        }
        catch (TextFaultException)
        {
            return null;
        }
    }
}
