using Specular.Specification.Dialects;
using Specular.Specification.Documents;
using Specular.Specification.Nodes;

namespace Specular.Specification.Binding;

/// <summary>The documents that were given together with the one that is bound. Each is read when the first reference leads to it.</summary>
internal sealed class DocumentsAlongside
{
    private readonly Dictionary<string, SourceDocument> _documents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ReferenceScope?> _scopes = new(StringComparer.Ordinal);

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
    public ReferenceScope? Find(string name)
    {
        if (!_documents.TryGetValue(name, out var document))
        {
            return null;
        }

        if (!_scopes.TryGetValue(name, out var scope))
        {
            _scopes.Add(name, scope = Read(document));
        }

        return scope;
    }

    private static ReferenceScope? Read(SourceDocument document)
    {
        var content = new DocumentContent(document);
        if (DialectDetector.Read(content) is { Kind: DocumentKind.Api, Pages.Count: > 0 } tree)
        {
            var page = tree.Pages[0];
            var version = page.Find("openapi") as ScalarNode;
            return new(document.Name, page, tree.PointerOf(0))
            {
                IsVersion31 = version is null ? null : !OpenApiPage.IsVersion(version.Raw.Trim(), "3.0"),
                IsFromSwagger = content.Root is { } root && PageVersion.Of(root)?.IsSwagger == true,
            };
        }

        // A part: schemas, parameters or paths alone, as they stand.
        return content.Reading.Root is { } part ? new(document.Name, part, "") { Findings = content.Reading.Findings } : null;
    }
}
