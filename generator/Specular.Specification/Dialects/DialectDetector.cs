using Specular.Specification.Dialects.Apifox;
using Specular.Specification.Dialects.Flattened;
using Specular.Specification.Dialects.Markdown;

namespace Specular.Specification.Dialects;

/// <summary>Finds a document's dialect by its content, never by its name.</summary>
internal static class DialectDetector
{
    // The most telling first: what has "specular" at its root is nothing else, whatever else it holds.
    private static readonly Dialect[] s_dialects =
    [
        new ProfileDialect(), new ApifoxProjectDialect(), new FlattenedPageDialect(), new OpenApiDialect(), new MarkdownDialect(), new PageDumpDialect(),
    ];

    /// <summary>The document's tree; null when no dialect recognises it.</summary>
    public static DocumentTree? Read(DocumentContent content)
    {
        foreach (var dialect in s_dialects)
        {
            if (dialect.Read(content) is { } tree)
            {
                return tree;
            }
        }

        return null;
    }
}
